package levee.cache;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The table {@code cache_changes}, looked into by each node all the time: several times within the bound, and at once when
 * another node says that it has committed a change. What is found goes into {@link Changes}.
 */
@ApplicationScoped
public class ChangeLog {

    private static final Logger LOG = System.getLogger(ChangeLog.class.getName());

    /** Longer than any transaction of the application, which Payara ends after 60 s. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(90);

    /** Nothing is cached for longer, so that older changes are nobody's business. */
    static final Duration KEPT = Duration.ofHours(2);

    private static final int LOOKS_WITHIN_BOUND = 4;
    private static final int MILLIS_BETWEEN_SIGNS_OF_LIFE = 20;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final int FETCHED_AT_ONCE = 10_000;

    /** The last change that is too old to matter, or one too many to be remembered. */
    private static final String FIRST = """
            SELECT GREATEST(0,
                COALESCE((SELECT MAX(id) FROM cache_changes WHERE changed_at < NOW(6) - INTERVAL ? SECOND), 0),
                COALESCE((SELECT MAX(id) FROM cache_changes), 0) - ?)""";

    private static final String NEW =
            "SELECT id, region, entry FROM cache_changes WHERE id > ? ORDER BY id LIMIT " + FETCHED_AT_ONCE;

    private static final String ONE = "SELECT id, region, entry FROM cache_changes WHERE id = ?";

    private static volatile ChangeLog current;

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    @ConfigProperty(name = CacheSettings.BOUND, defaultValue = CacheSettings.BOUND_DEFAULT)
    private int boundMillis;

    @Inject
    @ConfigProperty(name = CacheSettings.STALE, defaultValue = CacheSettings.STALE_DEFAULT)
    private int staleSeconds;

    private final Changes changes = Changes.ofThisNode();
    private final Freshness freshness = Freshness.ofThisNode();

    private LogPosition position;
    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> living;

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
        try {
            timer.submit(this::look).get(boundMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.WARNING, "This node has not yet seen its own change in the log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        freshness.set(boundMillis, TimeUnit.SECONDS.toMillis(staleSeconds));
        living = timer.scheduleAtFixedRate(freshness::alive, 0, MILLIS_BETWEEN_SIGNS_OF_LIFE, TimeUnit.MILLISECONDS);
        publish();
        looking = timer.scheduleWithFixedDelay(this::look, 0, boundMillis / LOOKS_WITHIN_BOUND, TimeUnit.MILLISECONDS);
    }

    private void publish() {
        // The bean itself and not its proxy: JPA's provider has no context to find it in.
        current = this;
    }

    @PreDestroy
    void stop() {
        current = null;
        looking.cancel(true);
        living.cancel(true);
    }

    /** Reads what is new in the log: when it returns, all that was committed before is known to this node. */
    private synchronized void look() {
        long began = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            if (position == null) {
                begin(connection);
            }
            readNew(connection);
            readMissing(connection);
            position.giveUpMissing();
            changes.reach(position.reached());
            freshness.looked(began);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The log of changes could not be read", e);
        }
    }

    /** From where on everything can be judged: what is older than anything cached can be is not looked at. */
    private void begin(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
            statement.setLong(1, KEPT.toSeconds());
            statement.setInt(2, Changes.MOST);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                long first = rows.getLong(1);
                position = new LogPosition(first, LONGEST_TRANSACTION.toNanos(), System::nanoTime);
                changes.begin(first);
            }
        }
    }

    private void readNew(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEW)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            int count = FETCHED_AT_ONCE;
            while (count == FETCHED_AT_ONCE) {
                statement.setLong(1, position.highest());
                count = learn(statement);
            }
        }
    }

    /** What a transaction numbered before others, and commits after them. */
    private void readMissing(Connection connection) throws SQLException {
        for (long missing : position.missing()) {
            try (PreparedStatement statement = connection.prepareStatement(ONE)) {
                statement.setLong(1, missing);
                learn(statement);
            }
        }
    }

    private int learn(PreparedStatement statement) throws SQLException {
        int count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                count++;
                long id = rows.getLong(1);
                if (position.read(id)) {
                    changes.add(new CacheTag(rows.getString(2), rows.getString(3)), id);
                }
            }
        }
        return count;
    }
}
