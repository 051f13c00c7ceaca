package levee.alerts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import levee.alerts.rules.RuleBook;
import levee.signals.SignalStore;

/**
 * Looks at all rules each second, if this node leads. It never asks the database anything, which may be what is broken. What
 * fires has a diagnosis at once, which is renewed often during the first minute, when most becomes known, and then rarer.
 */
final class Evaluation implements Runnable {

    private static final Logger LOG = System.getLogger(Evaluation.class.getName());

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration FIRST_TIME = Duration.ofMinutes(1);
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration RARELY = Duration.ofSeconds(30);

    /** Writing an alert takes some milliseconds. */
    private static final Duration UNWRITTEN_FOR = Duration.ofSeconds(3);

    private final Board board;
    private final RuleBook book;
    private final Diagnosing diagnosing;
    private final Leadership leadership;
    private final LeaseKeeper keeper;
    private final SignalStore signals;
    private final Clock clock;
    private final Consumer<AlertUnwritten> unwritten;

    private volatile boolean running = true;
    private Instant diagnosedAt = Instant.MIN;

    Evaluation(
            Board board,
            RuleBook book,
            Diagnosing diagnosing,
            Leadership leadership,
            LeaseKeeper keeper,
            SignalStore signals,
            Clock clock,
            Consumer<AlertUnwritten> unwritten) {
        this.board = board;
        this.book = book;
        this.diagnosing = diagnosing;
        this.leadership = leadership;
        this.keeper = keeper;
        this.signals = signals;
        this.clock = clock;
        this.unwritten = unwritten;
    }

    @Override
    public void run() {
        while (running) {
            long began = System.nanoTime();
            try {
                second();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The rules could not be evaluated this time", e);
            }
            LockSupport.parkNanos(BETWEEN.toNanos() - (System.nanoTime() - began));
        }
    }

    void stop() {
        running = false;
    }

    void second() {
        if (leadership.decide(keeper.standing(), signals, System.nanoTime()) == 0) {
            board.clear();
            return;
        }
        Instant now = clock.instant();
        signals.tick(now);
        Board.News news = board.look(book.all(), rule -> book.conditions().violations(rule, signals), now);
        if (!news.fired().isEmpty() || isDiagnosisDue(now)) {
            board.explain(diagnosing.diagnose(board.fired(), signals));
            diagnosedAt = now;
        }
        log(news);
        board.untold(now, UNWRITTEN_FOR).forEach(this::tell);
    }

    private boolean isDiagnosisDue(Instant now) {
        Instant latest = board.latest();
        if (latest == null || !board.holds(now)) {
            return false;
        }
        if (diagnosing.isWorthAskingAgain()) {
            return true;
        }
        Duration pause = now.isBefore(latest.plus(FIRST_TIME)) ? OFTEN : RARELY;
        return !now.isBefore(diagnosedAt.plus(pause));
    }

    private static void log(Board.News news) {
        news.fired()
                .forEach(each -> LOG.log(
                        each.rule().severity() == Severity.CRITICAL ? Level.ERROR : Level.WARNING,
                        text(each) + " fires: " + each.diagnosis().headline()));
        news.recovered().forEach(each -> LOG.log(Level.INFO, text(each) + " has recovered"));
    }

    private static String text(Firing firing) {
        return firing.rule().name().label() + (firing.subject().isEmpty() ? "" : " (" + firing.subject() + ")");
    }

    private void tell(Firing firing) {
        unwritten.accept(new AlertUnwritten(
                firing.rule().name(),
                firing.subject(),
                firing.rule().severity(),
                firing.firedAt(),
                firing.diagnosis().headline()));
    }
}
