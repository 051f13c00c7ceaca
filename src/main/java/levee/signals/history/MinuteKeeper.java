package levee.signals.history;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import levee.signals.SignalStore;
import levee.signals.Signals;
import levee.signals.ThisNode;

/** Has the minutes written, in a thread of its own, which may hang with the database while all others go on. */
@ApplicationScoped
public class MinuteKeeper {

    private static final Logger LOG = System.getLogger(MinuteKeeper.class.getName());

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Signals signals;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    private volatile boolean running = true;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Thread thread = threads.newThread(this::keep);
        thread.setDaemon(true);
        thread.start();
    }

    private void keep() {
        MinuteRounds rounds = new MinuteRounds(database::getConnection, signals.hour()::minute, this::isFirst, clock);
        boolean failing = false;
        while (running) {
            try {
                rounds.round();
                failing = false;
            } catch (SQLException | RuntimeException e) {
                LOG.log(failing ? Level.DEBUG : Level.WARNING, "The minutes of the signals wait for the database", e);
                failing = true;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private boolean isFirst() {
        SignalStore store = signals.store();
        return store.nodes().stream()
                .filter(each -> store.silence(each).compareTo(SignalStore.SILENT) <= 0)
                .findFirst()
                .map(node.name()::equals)
                .orElse(true);
    }

    @PreDestroy
    void stop() {
        running = false;
    }
}
