package levee.alerts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import levee.alerts.Board.Work;
import levee.alerts.Lease.Standing;
import levee.alerts.repairs.AutomaticRepair;
import levee.alerts.rules.RuleBook;
import levee.signals.SignalStore;

/**
 * Carries between the leader's memory and the tables, in a thread of its own, which may hang with the database: nobody waits
 * for it. What could not be written is written in a later round, in the order in which it happened, with the times at which
 * it did. On every node it reads the rules, what was done to the shop, and what fires; and if this node leads, what can be repaired without a person is.
 */
final class Clerk implements Runnable {

    private static final Logger LOG = System.getLogger(Clerk.class.getName());

    private static final Duration BETWEEN = Duration.ofMillis(300);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(2);

    private final Board board;
    private final Ledger ledger;
    private final List<Runnable> readings;
    private final RuleBook book;
    private final LeaseKeeper keeper;
    private final SignalStore signals;
    private final Clock clock;
    private final BooleanSupplier leading;
    private final AutomaticRepair repair;

    private volatile boolean running = true;
    private volatile List<Alert> open = List.of();
    private long readAt = System.nanoTime() - BETWEEN_READINGS.toNanos();
    private boolean failed;

    /** @param readings what of the tables is to be known in memory */
    Clerk(
            Board board,
            Ledger ledger,
            List<Runnable> readings,
            RuleBook book,
            LeaseKeeper keeper,
            SignalStore signals,
            Clock clock,
            BooleanSupplier leading,
            AutomaticRepair repair) {
        this.board = board;
        this.ledger = ledger;
        this.readings = readings;
        this.book = book;
        this.keeper = keeper;
        this.signals = signals;
        this.clock = clock;
        this.leading = leading;
        this.repair = repair;
    }

    @Override
    public void run() {
        while (running) {
            round();
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    void stop() {
        running = false;
    }

    /** What fires by the table, as it was read last. */
    List<Alert> open() {
        return open;
    }

    void round() {
        try {
            Standing lease = keeper.standing();
            if (leading.getAsBoolean() && lease.holds(System.nanoTime())) {
                board.unwritten().forEach(work -> write(work, lease));
            }
            read();
            if (leading.getAsBoolean() && lease.holds(System.nanoTime())) {
                repair.repair(open, signals);
            }
            failed = false;
        } catch (NoLongerLeading e) {
            LOG.log(Level.DEBUG, "The next leader writes", e);
        } catch (RuntimeException e) {
            LOG.log(failed ? Level.DEBUG : Level.WARNING, "Alerts cannot be written or read now", e);
            failed = true;
        }
    }

    private void write(Work work, Standing lease) {
        long id = work.id() == null ? ledger.raise(work, lease) : work.id();
        if (work.id() != null && work.recoveredAt() == null) {
            ledger.explain(work, lease);
        }
        board.written(work, id);
        if (work.recoveredAt() != null) {
            ledger.recover(id, work.recoveredAt(), lease);
            board.closed(work);
        }
    }

    private void read() {
        if (System.nanoTime() - readAt < BETWEEN_READINGS.toNanos()) {
            return;
        }
        readings.forEach(Runnable::run);
        open = ledger.open();
        if (leading.getAsBoolean()) {
            board.reconcile(open, book::of, signals.heardFor(), clock.instant());
        }
        readAt = System.nanoTime();
    }
}
