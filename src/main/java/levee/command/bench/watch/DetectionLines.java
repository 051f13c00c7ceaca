package levee.command.bench.watch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.command.bench.Counters;
import levee.command.bench.Figure;
import levee.command.bench.Ground;
import levee.command.bench.Sample;
import levee.command.bench.Wrk;
import levee.command.machine.Failure;
import levee.command.machine.SlowProxy;
import levee.command.machine.Waiting;

/**
 * How long it takes from a fault to the alert that says so, on a shop of two nodes with some visitors: a region of the cache
 * that is closed past all checks, a database that becomes slow, a node that is killed, a crowd that nobody announced. And
 * what the watch costs a node that the crowd has under full load.
 */
final class DetectionLines {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration TO_EXPLAIN = Duration.ofSeconds(30);

    /** Before that nobody can say how much traffic is usual. */
    private static final Duration USUAL_IS_KNOWN = Duration.ofSeconds(330);

    private static final Duration CROWD = Duration.ofSeconds(40);
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final double NANOS_A_SECOND = 1e9;
    private static final double PERCENT = 100;

    private final Ground ground;
    private final Path wrk;
    private final Sample sample;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();
    private int named;

    DetectionLines(Ground ground, Path wrk, Consumer<String> progress) {
        this.ground = ground;
        this.wrk = wrk;
        this.sample = Sample.of(ground.database());
        this.progress = progress;
    }

    List<Figure> figures() {
        SlowProxy database = ground.slowDatabase();
        long began = System.nanoTime();
        try (Strollers strollers = new Strollers(ground, sample.products())) {
            progress.accept(
                    "Visitors come for " + USUAL_IS_KNOWN.toSeconds() + " s, so that it is known what is usual");
            await(() -> System.nanoTime() - began > USUAL_IS_KNOWN.toNanos(), USUAL_IS_KNOWN);
            bypass();
            slowDatabase(database);
            int excused = lostNode(strollers);
            crowd();
            figures.add(Figure.atLeast("The right cause first, of four", named, "", 4));
            figures.add(Figure.atMost(
                    "Pages that failed meanwhile, but for the lost node's",
                    strollers.failed(1) + strollers.failed(2) - excused,
                    "",
                    0));
        }
        return figures;
    }

    private void bypass() {
        awaitCalm();
        long began = System.nanoTime();
        ground.update("INSERT INTO cache_policies VALUES ('entity', 'Product', 0, 3600, 10000, 30, 8)");
        measure("Cache bypass", began, AlertName.CACHE_BYPASS, Cause.CACHE_BYPASS, 10);
        await(() -> count("SELECT COUNT(*) FROM cache_policies WHERE enabled = 0") == 0, BOUND);
        figures.add(Figure.shown("Cache bypass: from the fault to its repair, by nobody", since(began), "s"));
    }

    private void slowDatabase(SlowProxy database) {
        awaitCalm();
        long began = System.nanoTime();
        database.delay(SLOW);
        measure("Database latency", began, AlertName.DATABASE_LATENCY_HIGH, Cause.DATABASE_SLOW, 15);
        database.delay(Duration.ZERO);
    }

    /** @return how many pages the node failed until it was ready again: no balancer stands before it that would lead visitors elsewhere */
    private int lostNode(Strollers strollers) {
        awaitCalm();
        int failed = strollers.failed(2);
        long began = System.nanoTime();
        ProcessHandle.of(ground.pid(2)).ifPresent(ProcessHandle::destroyForcibly);
        measure("Node lost", began, AlertName.NODE_LOST, Cause.NODE_LOST, 15);
        ground.restart(2);
        return strollers.failed(2) - failed;
    }

    private void crowd() {
        awaitCalm();
        Counters before = ground.counters(1);
        long began = System.nanoTime();
        CompletableFuture<Wrk.Round> crowd = CompletableFuture.supplyAsync(
                () -> new Wrk(wrk, ground.home()).run(ground.node(1).toString(), sample.products(), CROWD));
        measure("Unannounced surge", began, AlertName.UNANNOUNCED_SURGE, Cause.UNANNOUNCED_SURGE, 30);
        Wrk.Round round = crowd.join();
        Counters meanwhile = ground.counters(1).since(before);
        figures.add(Figure.shown("Unannounced surge: pages", round.aSecond(), "a second"));
        figures.add(Figure.atMost(
                "Sampling, of a node's processor time at full load",
                PERCENT
                        * meanwhile.sum("levee_signals_cpu_seconds_total")
                        / meanwhile.sum("levee_process_cpu_seconds_total"),
                "%",
                1));
    }

    private void measure(String fault, long began, AlertName alert, Cause cause, int mostSeconds) {
        progress.accept(fault);
        await(() -> fires(alert), BOUND);
        figures.add(Figure.atMost(fault + ": from the fault to the alert", since(began), "s", mostSeconds));
        boolean right = Waiting.until(() -> count(LATEST_IS.formatted(cause.name())) > 0, TO_EXPLAIN, LOOK_EVERY);
        named += right ? 1 : 0;
        progress.accept("  " + text("SELECT headline FROM alert_episodes ORDER BY id DESC LIMIT 1"));
    }

    private static final String LATEST_IS =
            "SELECT COUNT(*) FROM (SELECT cause FROM alert_episodes ORDER BY id DESC LIMIT 1) latest WHERE cause = '%s'";

    private static double since(long began) {
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }

    private void awaitCalm() {
        if (!Waiting.until(() -> firing().isEmpty(), BOUND.multipliedBy(3), LOOK_EVERY)) {
            throw new Failure("Before anything was broken, or long after it was mended, this fires: " + firing());
        }
    }

    private static void await(BooleanSupplier come, Duration bound) {
        if (!Waiting.until(come, bound.plusSeconds(1), LOOK_EVERY)) {
            throw new Failure("Nothing came of it within " + bound.toSeconds() + " s.");
        }
    }

    /** By whichever node; a killed one says nothing. */
    private boolean fires(AlertName alert) {
        return IntStream.of(1, 2).anyMatch(node -> {
            try {
                return ground.counters(node).sum("levee_alerts_firing", "alert=\"" + alert.label() + "\"") > 0;
            } catch (RuntimeException e) {
                return false;
            }
        });
    }

    /** Or has fired so lately that whoever explains the next fault sees some of the last: two at once are not what is measured. */
    private String firing() {
        return text("SELECT COALESCE(GROUP_CONCAT(name, ' ', symptom SEPARATOR '; '), '') FROM alerts"
                + " WHERE recovered_at IS NULL OR recovered_at > UTC_TIMESTAMP(6) - INTERVAL 30 SECOND");
    }

    private int count(String sql) {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) {
        try (var connection = ground.database().open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
