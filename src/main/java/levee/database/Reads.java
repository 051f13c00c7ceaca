package levee.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** By what reads go: a replica that has what they want, or else a bounded pool on the primary. */
final class Reads implements AutoCloseable {

    private final Server server;
    private final Limits limits;
    private final ReadPool primary;
    private final Replicas replicas;
    private final ThreadFactory threads;
    private final Figures figures;

    private volatile Beats beats;
    private volatile Following following;

    /**
     * @param most connections to a server
     * @param patience for how long somebody waits for one
     * @param mostLag how far behind a replica may be that is asked
     */
    record Limits(Bounds bounds, int most, Duration patience, Duration mostLag) {}

    Reads(Server server, Limits limits, ThreadFactory threads, Figures figures) {
        this.figures = figures;
        this.server = server;
        this.limits = limits;
        this.threads = threads;
        primary = ReadPool.of("primary", server.source(Purpose.READS, limits.bounds), limits.most, limits.patience);
        replicas = new Replicas(this::open, figures::gone);
    }

    private Replica open(String address) {
        TimedDataSource source = server.at(address).source(Purpose.READS, limits.bounds);
        source.isReplica();
        Replica replica = new Replica(address, source, limits.most, beats, limits.mostLag);
        replica.start(threads);
        figures.come(replica);
        return replica;
    }

    /**
     * Begins to ask replicas.
     *
     * @param node its name
     * @param always those of the settings
     * @param position how far in the log of changes this node is
     */
    void follow(String node, Set<String> always, DataSource housekeeping, LongSupplier position) {
        always.forEach(server::at);
        beats = new Beats(node, position);
        following = new Following(housekeeping, always, beats, replicas);
        following.start(threads);
    }

    Connection connect(ReadSource.Condition wanted) throws SQLException {
        Optional<Connection> replica = replicas.connect(wanted);
        return replica.isPresent() ? replica.get() : byPrimary();
    }

    private Connection byPrimary() throws SQLException {
        try {
            return primary.getConnection();
        } catch (SQLTransientConnectionException e) {
            figures.refused();
            throw e;
        }
    }

    ReadPool primary() {
        return primary;
    }

    Replicas replicas() {
        return replicas;
    }

    @Override
    public void close() {
        if (following != null) {
            following.close();
        }
        replicas.close();
        primary.close();
    }
}
