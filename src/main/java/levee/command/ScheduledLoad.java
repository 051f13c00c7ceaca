package levee.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import levee.command.bench.Figure;
import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;
import levee.command.load.LoadPlan;
import levee.command.load.LoadResult;
import levee.command.load.Target;
import levee.command.machine.Failure;
import levee.loadtest.LoadOutcome;
import levee.loadtest.LoadScheduleTable;
import levee.loadtest.LoadScheduleTable.Taken;
import levee.loadtest.LoadTestSettings;
import levee.traffic.CapacityChange;

/**
 * Runs the load tests that are due of the shop that runs here. The generator is never in a node, so neither is this: a timer of
 * the user's calls it, or the small process that {@code start} leaves behind ({@link LoadWatch}). The lease in the row lets
 * one of them have each test, whoever is quickest.
 */
final class ScheduledLoad {

    private static final long LOOK_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long RENEW_SECONDS = LoadScheduleTable.LEASE.toSeconds() / 4;

    /** A run that says less than the earlier ones is noise until another has said the same. */
    private static final int MOST_RUNS = 3;

    private static final String SINCE_START = """
            SELECT TIMESTAMPDIFF(SECOND, MAX(happened_at), UTC_TIMESTAMP(6)) FROM happenings WHERE kind = 'restart'""";

    private final Workplace workplace;
    private final Consumer<String> progress;

    ScheduledLoad(Workplace workplace, Consumer<String> progress) {
        this.workplace = workplace;
        this.progress = progress;
    }

    /** Until its process is ended: whatever fails now may be well in a minute. */
    int keepLooking() {
        while (!Thread.interrupted()) {
            try {
                if (Running.now(workplace).isPresent()) {
                    run();
                }
            } catch (RuntimeException e) {
                progress.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return 0;
    }

    /**
     * What is due, one after the other.
     *
     * @return whether all held, as far as anything was due
     */
    boolean run() {
        Running running = Running.now(workplace)
                .orElseThrow(
                        () -> new Failure("The shop does not run. Start it first: payara/levee start --stage load"));
        DatabaseAccess database = LoadRound.database(workplace, running);
        LoadTestSettings settings = LoadRound.settings(workplace, Optional.of(running));
        if (!warm(database, settings)) {
            progress.accept("A node was started only now: what is due is run later");
            return true;
        }
        boolean held = true;
        Optional<Taken> taken = take(database, running);
        while (taken.isPresent()) {
            held &= run(taken.get(), running, database, settings);
            taken = take(database, running);
        }
        return held;
    }

    private static boolean warm(DatabaseAccess database, LoadTestSettings settings) {
        double wanted = settings.warmMinutes() * TimeUnit.MINUTES.toSeconds(1);
        return Transaction.call(database, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SINCE_START);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                double seconds = row.getDouble(1);
                return row.wasNull() || seconds >= wanted;
            }
        });
    }

    private static Optional<Taken> take(DatabaseAccess database, Running running) {
        return Transaction.call(
                database,
                connection -> LoadScheduleTable.take(connection, running.stage().id(), runner()));
    }

    /** As the office shows it. */
    private static String runner() {
        String name = "process " + ProcessHandle.current().pid();
        try {
            String whole = name + " on " + InetAddress.getLocalHost().getHostName();
            return whole.substring(0, Math.min(whole.length(), 60));
        } catch (UnknownHostException e) {
            return name;
        }
    }

    private boolean run(Taken taken, Running running, DatabaseAccess database, LoadTestSettings settings) {
        progress.accept("Due: " + taken.profile());
        ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "renew-lease");
            thread.setDaemon(true);
            return thread;
        });
        Thread cutOff = new Thread(
                () -> end(database, taken, LoadOutcome.CUT_OFF, "It was ended before its end: " + taken.runner(), null),
                "tell-cut-off");
        Runtime.getRuntime().addShutdownHook(cutOff);
        try {
            renewing.scheduleAtFixedRate(() -> renew(database, taken), RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
            return measured(taken, running, database, settings);
        } catch (RuntimeException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            progress.accept(why);
            end(database, taken, LoadOutcome.FAILED, why, null);
            return false;
        } finally {
            renewing.shutdownNow();
            forget(cutOff);
        }
    }

    private static void forget(Thread cutOff) {
        try {
            Runtime.getRuntime().removeShutdownHook(cutOff);
        } catch (IllegalStateException e) {
            // It is telling that already.
            return;
        }
    }

    private boolean measured(Taken taken, Running running, DatabaseAccess database, LoadTestSettings settings) {
        Target target = LoadRound.target(workplace, running, List.of(), taken.forced());
        LoadRound round = new LoadRound(workplace, settings, progress);
        LoadPlan plan = new LoadPlan(taken.profile(), null, null, null, null);
        LoadRound.Done done = round.run(plan, target);
        for (int runs = 1; runs < MOST_RUNS && leavesDoubt(done, database); runs++) {
            progress.accept("It bears less than before, or is measured for the first time: once more, to be sure");
            done = round.run(plan, target);
        }
        LoadResult result = done.result();
        end(
                database,
                taken,
                result.passed() ? LoadOutcome.PASSED : LoadOutcome.MISSED,
                words(result),
                done.run().isPresent() ? done.run().getAsLong() : null);
        return result.passed();
    }

    private static boolean leavesDoubt(LoadRound.Done done, DatabaseAccess database) {
        OptionalLong run = done.run();
        return run.isPresent()
                && done.result().capacity().isPresent()
                && Transaction.call(
                        database,
                        connection -> CapacityChange.read(connection).stream()
                                .filter(change -> change.run() == run.getAsLong())
                                .anyMatch(CapacityChange::isDoubtful));
    }

    private static String words(LoadResult result) {
        long missed = result.verdict().stream().filter(figure -> !figure.held()).count();
        String first = result.verdict().stream()
                .filter(figure -> !figure.held())
                .map(Figure::name)
                .findFirst()
                .orElse("");
        String bears = result.capacity().isPresent()
                ? String.format(
                        Locale.ENGLISH,
                        " It bears %,.0f pages a second.",
                        result.capacity().getAsDouble())
                : "";
        return (missed == 0
                        ? "All that was wanted held."
                        : missed == 1
                                ? "Missed: " + first + "."
                                : missed + " were missed, first of all: " + first + ".")
                + bears;
    }

    private void renew(DatabaseAccess database, Taken taken) {
        act(database, connection -> LoadScheduleTable.renew(connection, taken));
    }

    private void end(DatabaseAccess database, Taken taken, LoadOutcome outcome, String text, Long run) {
        act(database, connection -> LoadScheduleTable.end(connection, taken, outcome, text, run));
    }

    /** Where the database does not answer, the lease ends by itself, and the next who looks tells of it. */
    private void act(DatabaseAccess database, Act act) {
        try {
            Transaction.run(database, act::on);
        } catch (Failure e) {
            progress.accept(e.getMessage());
        }
    }

    private interface Act {
        void on(Connection connection) throws SQLException;
    }
}
