package levee.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import levee.command.machine.Failure;

/** Many guests who check out at once, on both nodes, and what their orders cost in statements. */
final class CheckoutLoad {

    private static final int BUYERS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int ORDERS_A_SECOND = 50;
    private static final int STATEMENTS = 6;

    private final Ground ground;
    private final Sample sample;
    private final Duration time;
    private final Consumer<String> progress;

    CheckoutLoad(Ground ground, Sample sample, Duration time, Consumer<String> progress) {
        this.ground = ground;
        this.sample = sample;
        this.time = time;
        this.progress = progress;
    }

    List<Figure> figures() {
        new WarmUp(BUYERS + " guests check out at once", progress).run(() -> ordersASecond(run(WARM_UP)));
        progress.accept("The same for " + time.toSeconds() + " s, measured");
        Counters before = ground.counters();
        Properties tally = run(time);
        Counters since = ground.counters().since(before);

        double orders = number(tally, "orders");
        if (orders == 0) {
            throw new Failure("Not one of " + tally.getProperty("failed") + " purchases became an order: see above.");
        }
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.atLeast("Orders", ordersASecond(tally), "a second", ORDERS_A_SECOND),
                Figure.atMost("Failed orders", number(tally, "failed"), "", 0),
                Figure.shown("Purchase, five pages: p50", number(tally, "median"), "ms"),
                Figure.shown("Purchase, five pages: p99", number(tally, "p99"), "ms"),
                Figure.atMost("Reads an order", since.statements("select") / orders, "", STATEMENTS),
                Figure.atMost("Writes an order", since.statements("write") / orders, "", STATEMENTS)));
        for (String kind : List.of("select", "write")) {
            for (String origin : List.of("cache-load", "bypass", "transaction", "uncached", "housekeeping")) {
                figures.add(
                        Figure.shown("  " + kind + ", " + origin, since.statements(kind, origin) / orders, "an order"));
            }
        }
        return figures;
    }

    private static double ordersASecond(Properties tally) {
        return number(tally, "orders") / number(tally, "seconds");
    }

    private static double number(Properties tally, String name) {
        return Double.parseDouble(tally.getProperty(name));
    }

    private Properties run(Duration length) {
        try {
            Path result = ground.home().resolve("checkout.properties");
            Files.deleteIfExists(result);
            Path products = Files.write(ground.home().resolve("products.txt"), sample.products());
            List<String> nodes =
                    List.of(ground.node(1).toString(), ground.node(2).toString());
            CheckoutTask task = new CheckoutTask(nodes, products, BUYERS, length, result);
            new GatlingRun(ground.home(), progress).run(CheckoutSimulation.class, task.options(), result);
            Properties tally = new Properties();
            tally.load(Files.newBufferedReader(result));
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
