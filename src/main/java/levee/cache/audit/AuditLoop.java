package levee.cache.audit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import levee.cache.Changes;
import levee.cache.Policies;
import levee.cache.Region;
import levee.cache.audit.Audit.Cause;

/** Audits when it is time to, and says in between that this node is there. One thread runs it for as long as the node runs. */
final class AuditLoop implements Runnable {

    private static final Logger LOG = System.getLogger(AuditLoop.class.getName());

    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** Where the nodes tell each other. */
    interface Database {
        Connection getConnection() throws SQLException;
    }

    private final Auditor auditor;
    private final Database database;
    private final Standing standing;
    private final String node;
    private final BooleanSupplier isInGrid;
    private final Consumer<CacheAudited> told;
    private final Changes changes = Changes.ofThisNode();
    private final Policies policies = Policies.ofThisNode();

    private volatile boolean running = true;
    private volatile Audit latest;
    private volatile long auditedAt = System.nanoTime();
    private boolean begun;
    private boolean failed;
    private long seen;
    private int revision;
    private long beatAt;

    /**
     * @param isInGrid whether a node that is ready by its cache is so by the grid too
     * @param told of each audit
     */
    AuditLoop(
            String node,
            Auditor auditor,
            Database database,
            Standing standing,
            BooleanSupplier isInGrid,
            Consumer<CacheAudited> told) {
        this.node = node;
        this.auditor = auditor;
        this.database = database;
        this.standing = standing;
        this.isInGrid = isInGrid;
        this.told = told;
    }

    @Override
    public void run() {
        while (running) {
            try {
                turn();
            } catch (SQLException e) {
                // The database's own alarm; it is tried again.
                LOG.log(Level.DEBUG, "The cache could not be audited now", e);
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The cache cannot be audited", e);
                standing.giveUp();
                failed = true;
                auditedAt = System.nanoTime();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** One look at what is to be done, and the doing of it. */
    void turn() throws SQLException {
        Optional<Cause> due = due();
        boolean beats = System.nanoTime() - beatAt >= BEAT.toNanos();
        if (due.isEmpty() && !beats) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (!begun) {
                NodeTable.begin(connection, node);
                begun = true;
            }
            if (due.isPresent()) {
                audit(due.get(), connection);
            } else if (latest != null) {
                standing.decide(latest, connection);
            }
            beat(connection);
        }
    }

    private Optional<Cause> due() {
        boolean isTime = System.nanoTime() - auditedAt >= AT_LEAST_EVERY.toNanos();
        if (latest == null) {
            return !failed || isTime ? Optional.of(Cause.START) : Optional.empty();
        }
        if (!changes.isQuietSince(Region.AUDITS, seen)) {
            return Optional.of(Cause.DEMAND);
        }
        if (policies.revision() != revision) {
            return Optional.of(Cause.CHANGE);
        }
        return isTime ? Optional.of(Cause.MINUTE) : Optional.empty();
    }

    private void audit(Cause cause, Connection connection) throws SQLException {
        seen = changes.moment();
        revision = policies.revision();
        Audit audit = auditor.audit(cause, connection);
        standing.decide(audit, connection);
        CacheAudited saved = AuditTable.save(connection, audit);
        latest = audit;
        auditedAt = System.nanoTime();
        if (saved.isChange()) {
            saved.appeared().forEach(finding -> LOG.log(level(finding), finding.what() + " " + finding.why()));
        }
        told.accept(saved);
    }

    private static Level level(Finding finding) {
        return finding.severity() == Severity.NOTE ? Level.INFO : Level.WARNING;
    }

    private void beat(Connection connection) throws SQLException {
        boolean known = NodeTable.beat(connection, node, standing.isReady() && isInGrid.getAsBoolean());
        begun = known;
        beatAt = System.nanoTime();
    }

    /** Null until there was one. */
    Audit latest() {
        return latest;
    }

    /** Since the last audit ended; since the machine began if there was none. */
    double secondsSince() {
        return (System.nanoTime() - auditedAt) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** A node that stops of its own will is missed by nobody. */
    void stop() {
        running = false;
        try (Connection connection = database.getConnection()) {
            NodeTable.end(connection, node);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The others will find out that this node has gone", e);
        }
    }
}
