package levee.command.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import levee.command.bench.PageSpeed.Measured;

/** Whether a page takes longer when there are more products: two shops, one after the other. */
final class SizeComparison {

    private static final double MOST_TIMES = 1.5;

    private final Path wrk;
    private final int rounds;
    private final Duration roundTime;
    private final Consumer<String> progress;

    SizeComparison(Path wrk, int rounds, Duration roundTime, Consumer<String> progress) {
        this.wrk = wrk;
        this.rounds = rounds;
        this.roundTime = roundTime;
        this.progress = progress;
    }

    List<Figure> figures(int few, int many) {
        Times small = measure(few);
        Times large = measure(many);
        return Stream.concat(
                        compare("Product page", few, many, small.product(), large.product()),
                        compare("Category page", few, many, small.category(), large.category()))
                .toList();
    }

    private Stream<Figure> compare(String page, int few, int many, Measured small, Measured large) {
        String of = "%s, %,d products: %s";
        return Stream.of(
                Figure.shown(of.formatted(page, few, "p50"), small.median(), "ms"),
                Figure.shown(of.formatted(page, many, "p50"), large.median(), "ms"),
                Figure.atMost(page + ": times as long", large.median() / small.median(), "", MOST_TIMES),
                Figure.shown(of.formatted(page, few, "CPU a request"), small.cpu(), "ms"),
                Figure.shown(of.formatted(page, many, "CPU a request"), large.cpu(), "ms"));
    }

    private Times measure(int products) {
        progress.accept("A shop of " + products + " products");
        try (Ground ground = Ground.open(Ground.folder(), products, progress)) {
            Sample sample = Sample.of(ground.database());
            PageSpeed speed = new PageSpeed(ground, new Wrk(wrk, ground.home()), rounds, roundTime, progress);
            return new Times(
                    speed.measure("Product", sample.products()), speed.measure("Category", sample.categories()));
        }
    }

    private record Times(Measured product, Measured category) {}
}
