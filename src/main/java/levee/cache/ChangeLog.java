package levee.cache;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks into the log of changes all the time: several times within the bound, and at once after a commit of this node.
 * What is found goes into {@link Changes}; that it was looked for, into {@link Freshness}.
 */
@ApplicationScoped
public class ChangeLog {

    private static final Logger LOG = System.getLogger(ChangeLog.class.getName());

    private static final int LOOKS_WITHIN_BOUND = 4;
    private static final int MILLIS_BETWEEN_SIGNS_OF_LIFE = 20;

    private static volatile ChangeLog current;

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = CacheSettings.BOUND, defaultValue = CacheSettings.BOUND_DEFAULT)
    private int boundMillis;

    @Inject
    @ConfigProperty(name = CacheSettings.STALE, defaultValue = CacheSettings.STALE_DEFAULT)
    private int staleSeconds;

    private final Freshness freshness = Freshness.ofThisNode();
    private final ChangeTable table = new ChangeTable(Changes.ofThisNode());
    private final BlockingQueue<CompletableFuture<Void>> waiting = new LinkedBlockingQueue<>();

    private volatile boolean running = true;

    /** One that is kept: when requests have taken all others, this node must still hear of changes. */
    private Connection connection;

    /**
     * After the commit of a change, before it is acknowledged: returns when this node knows of it. The others look within
     * the bound anyway.
     */
    public static void committed() {
        ChangeLog log = current;
        if (log != null) {
            log.lookNow();
        }
    }

    /** Not in the caller's thread, which still belongs to the transaction that ends. */
    private void lookNow() {
        CompletableFuture<Void> looked = new CompletableFuture<>();
        waiting.add(looked);
        try {
            looked.get(boundMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.WARNING, "This node has not yet seen its own change in the log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads of their own, so that a look which takes long is not taken for a node that does not run. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        freshness.set(boundMillis, TimeUnit.SECONDS.toMillis(staleSeconds));
        threads.newThread(this::giveSignsOfLife).start();
        threads.newThread(this::keepLooking).start();
        publish();
    }

    private void publish() {
        // The bean itself and not its proxy: JPA's provider has no context to find it in.
        current = this;
    }

    @PreDestroy
    void stop() {
        current = null;
        running = false;
    }

    private void giveSignsOfLife() {
        while (running) {
            freshness.alive();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_SIGNS_OF_LIFE));
        }
    }

    private void keepLooking() {
        while (running) {
            List<CompletableFuture<Void>> served = new ArrayList<>();
            try {
                CompletableFuture<Void> first = waiting.poll(boundMillis / LOOKS_WITHIN_BOUND, TimeUnit.MILLISECONDS);
                if (first != null) {
                    served.add(first);
                    waiting.drainTo(served);
                }
                look();
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | RuntimeException e) {
                // The database's own alarm; this node shows what it has for as long as it may.
                LOG.log(Level.DEBUG, "The log of changes could not be read", e);
                close();
            } finally {
                served.forEach(each -> each.complete(null));
            }
        }
        close();
    }

    private void look() throws SQLException {
        long began = System.nanoTime();
        if (connection == null) {
            connection = database.getConnection();
        }
        table.read(connection);
        freshness.looked(began);
        table.purge(connection);
    }

    private void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Its connection could not be closed", e);
        }
    }
}
