package levee.command.bench.surge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import levee.command.bench.Figure;
import levee.command.bench.GatlingRun;
import levee.command.bench.Ground;
import levee.command.bench.Sample;
import levee.command.bench.WarmUp;

/** What the shop can do, what half of that many visitors get, and what is left of it when five times as many come. */
final class GoodputLines {

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final double LEAST_PER_CENT = 90;
    private static final double MOST_TIMES = 2;

    private final Ground ground;
    private final Duration time;
    private final Consumer<String> progress;

    GoodputLines(Ground ground, Duration time, Consumer<String> progress) {
        this.ground = ground;
        this.time = time;
        this.progress = progress;
    }

    List<Figure> figures() {
        new WarmUp("Visitors who walk, as many as the shop can serve", progress)
                .run(() -> number(walk(0, WARM_UP), "orders"));
        double peak = number(tell("As many as it can serve", walk(0, time)), "orders");
        Properties half = tell("Half as many", walk(peak / 2, time));
        Properties surge = tell("Five times as many", walk(5 * peak, time));
        return List.of(
                Figure.shown("Orders, as many visitors as it can serve", peak, "a second"),
                Figure.shown("Orders, half as many", number(half, "orders"), "a second"),
                Figure.shown("Orders, five times as many", number(surge, "orders"), "a second"),
                Figure.atLeast(
                        "Orders, five times as many, of the peak",
                        100 * number(surge, "orders") / peak,
                        "%",
                        LEAST_PER_CENT),
                Figure.shown("Pages that came, half as many: p99", number(half, "p99"), "ms"),
                Figure.shown("Pages that came, five times as many: p50", number(surge, "p50"), "ms"),
                Figure.shown("Pages that came, five times as many: p99", number(surge, "p99"), "ms"),
                Figure.atMost(
                        "Pages that came, five times as many: p99, times that of half",
                        number(surge, "p99") / Math.max(1, number(half, "p99")),
                        "",
                        MOST_TIMES),
                Figure.shown("Told to come again, five times as many", number(surge, "refused"), ""),
                Figure.shown("Failed otherwise, five times as many", number(surge, "failed"), ""));
    }

    private Properties tell(String what, Properties tally) {
        progress.accept(what + ": " + tally);
        return tally;
    }

    private static double number(Properties tally, String name) {
        return Double.parseDouble(tally.getProperty(name));
    }

    /** @param aSecond 0 for as many as there can be */
    private Properties walk(double aSecond, Duration length) {
        try {
            Path result = ground.home().resolve("walk.properties");
            Files.deleteIfExists(result);
            Path products = Files.write(
                    ground.home().resolve("walk.txt"),
                    Sample.of(ground.database()).products());
            WalkTask task = new WalkTask(
                    List.of(ground.node(1).toString(), ground.node(2).toString()), products, aSecond, length, result);
            new GatlingRun(ground.home(), progress).run(WalkSimulation.class, task.options(), result);
            Properties tally = new Properties();
            try (var reader = Files.newBufferedReader(result)) {
                tally.load(reader);
            }
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
