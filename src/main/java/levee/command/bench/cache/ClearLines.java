package levee.command.bench.cache;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import levee.command.bench.Figure;
import levee.command.bench.Ground;
import levee.command.bench.Sample;
import levee.command.bench.WarmUp;

/**
 * Everything that is cached is cleared while two nodes serve TPC-W's shopping mix, at a share of what they could. How much
 * that is, is measured first: those who look and those who buy by themselves, each as fast as they can.
 */
final class ClearLines {

    private static final int SECONDS = 15;
    private static final int MILLIS_OF_PURCHASES = 8_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration OF_LOOKS = Duration.ofSeconds(4);
    private static final double NANOS_A_SECOND = 1e9;

    private final Ground ground;
    private final Sample sample;
    private final MixLoad looks;
    private final double load;
    private final Consumer<String> progress;
    private long requests;
    private long errors;

    /** @param load of what the nodes could do */
    ClearLines(Ground ground, Path wrk, double load, Consumer<String> progress) {
        this.ground = ground;
        this.sample = Sample.of(ground.database());
        this.looks = new MixLoad(ground, wrk, sample);
        this.load = load;
        this.progress = progress;
    }

    List<Figure> figures() {
        List<URI> nodes = List.of(ground.node(1), ground.node(2));
        try (Purchases purchases = new Purchases(nodes, sample.products())) {
            double most = capacity(purchases);
            double rate = load * most;
            progress.accept(String.format(
                    "The shopping mix, %.0f looks and %.1f purchases a second", rate * Mix.LOOKS_A_PURCHASE, rate));
            purchases.begin(rate);
            long bought = purchases.bought();
            long began = System.nanoTime();
            Course course = course(rate * Mix.LOOKS_A_PURCHASE);
            double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
            return figures(course, requests / seconds, (purchases.bought() - bought) / seconds, purchases.failed());
        }
    }

    /** Purchases in a second, each with those who only look. */
    private double capacity(Purchases purchases) {
        progress.accept("The shopping mix, how many look at most");
        new WarmUp("Looks", progress).run(() -> looks.most(OF_LOOKS).aSecond());
        double looking = looks.most(OF_LOOKS).aSecond();
        progress.accept("The shopping mix, how many buy at most");
        purchases.most(MILLIS_OF_PURCHASES);
        return 1 / (Mix.LOOKS_A_PURCHASE / looking + 1 / purchases.most(MILLIS_OF_PURCHASES));
    }

    private Course course(double looksASecond) {
        Course course = new Course();
        for (int second = 0; second < SECONDS; second++) {
            progress.accept("Before everything is cleared, second " + (second + 1));
            course.before(second(looksASecond));
        }
        ground.update(Ground.CLEAR);
        for (int second = 0; second < SECONDS; second++) {
            progress.accept("After everything was cleared, second " + (second + 1));
            course.after(second(looksASecond));
        }
        return course;
    }

    private Course.Second second(double looksASecond) {
        MixLoad.Looks looked = looks.at(looksASecond, SECOND);
        requests += looked.requests();
        errors += looked.errors();
        return new Course.Second(
                System.nanoTime() / NANOS_A_SECOND, ground.counters().statements(), looked.p99());
    }

    private List<Figure> figures(Course course, double looked, double bought, long failed) {
        double before = course.statementsBefore();
        double after = course.statementsAfter();
        return List.of(
                Figure.shown("Clearing everything: looks meanwhile", looked, "a second"),
                Figure.shown("Clearing everything: purchases meanwhile", bought, "a second"),
                Figure.shown("Clearing everything: statements before, 10 s", before, "a second"),
                Figure.shown("Clearing everything: statements after, worst 10 s", after, "a second"),
                Figure.atMost("Clearing everything: statements, times before", after / before, "", 2),
                Figure.shown("Clearing everything: p99 before", course.p99Before(), "ms"),
                Figure.shown("Clearing everything: p99 after, worst second", course.worstP99After(), "ms"),
                Figure.atMost("Clearing everything: until p99 is back", course.secondsToRecover(), "s", 5),
                Figure.atMost("Clearing everything: looks and purchases that failed", errors + failed, "", 0));
    }
}
