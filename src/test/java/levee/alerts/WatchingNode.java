package levee.alerts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import levee.Workshop;
import levee.alerts.repairs.AutomaticRepair;
import levee.alerts.rules.RuleBook;
import levee.alerts.rules.Rules;
import levee.signals.Sample;
import levee.signals.Series;
import levee.signals.SignalStore;

/** What watches on a node, in threads that can be killed as a node can, and with a way to the database that can be cut. */
final class WatchingNode {

    private static final Series BYPASSES =
            Series.counter("levee_cache_bypass_total", Map.of("region", "Product", "reason", "disabled"));
    /** Without these it would be missed. */
    private static final List<Series> ALWAYS = List.of(
            Series.counter("levee_db_statements_total", Map.of()),
            Series.counter("levee_db_statement_seconds_count", Map.of()));

    final String name;
    final List<AlertUnwritten> unwritten = new CopyOnWriteArrayList<>();

    private final SignalStore signals = new SignalStore();
    private final Board board = new Board();
    private final Leadership leadership;
    private final LeaseKeeper keeper;
    private final Clerk clerk;
    private final Evaluation evaluation;
    private final Map<Series, Double> counted = new HashMap<>();

    private volatile Connection reached;
    private volatile boolean alive = true;
    private volatile boolean cut;
    private volatile boolean bypassing;

    WatchingNode(String name, Workshop workshop, Object... given) {
        this.name = name;
        Workshop.Bench beans = workshop.with(given);
        leadership = new Leadership(name);
        keeper = new LeaseKeeper(new Lease(Lease.ALERTS, name), () -> {
            if (cut) {
                throw new SQLException("The database is away");
            }
            return reached = workshop.connect();
        });
        RuleBook book = beans.bean(RuleBook.class);
        Clock clock = Clock.systemUTC();
        clerk = new Clerk(
                board,
                beans.bean(Ledger.class),
                List.of(beans.bean(Rules.class)::read),
                book,
                keeper,
                signals,
                clock,
                () -> leadership.term() > 0,
                new AutomaticRepair());
        evaluation =
                new Evaluation(board, book, new PlainDiagnosis(), leadership, keeper, signals, clock, unwritten::add);
    }

    WatchingNode start() {
        repeat(keeper::round, LeaseKeeper.BETWEEN.toMillis());
        repeat(() -> cutOr(clerk::round), 300);
        repeat(evaluation::second, 1_000);
        repeat(this::tell, 1_000);
        return this;
    }

    private void cutOr(Runnable work) {
        if (!cut) {
            work.run();
        }
    }

    private void repeat(Runnable work, long millis) {
        Thread thread = new Thread(() -> {
            while (alive) {
                work.run();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void tell() {
        ALWAYS.forEach(series -> counted.merge(series, 20.0, Double::sum));
        counted.merge(BYPASSES, bypassing ? 50.0 : 0, Double::sum);
        signals.add(new Sample(name, Instant.now(), counted), Instant.now());
    }

    /** Without a good-bye: what it holds, it goes on holding. */
    void kill() {
        alive = false;
    }

    void cut() throws SQLException {
        cut = true;
        reached.close();
    }

    void mend() {
        cut = false;
    }

    void bypass(boolean now) {
        bypassing = now;
    }

    boolean leads() {
        return alive && leadership.term() > 0;
    }

    long term() {
        return leadership.term();
    }

    List<AlertName> firing() {
        return board.fired().stream().map(fired -> fired.rule().name()).toList();
    }

    boolean hasWrittenAll() {
        return board.unwritten().isEmpty();
    }
}
