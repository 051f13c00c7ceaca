package levee.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Migrations;
import levee.command.machine.Ports;

/** A primary and one that follows it, as real servers, and this node's connections to both. */
public final class ReplicatedDatabase implements AutoCloseable {

    public static final Duration MOST_LAG = Duration.ofSeconds(2);

    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final int replicaPort;
    private final EmbeddedDatabase primary;
    private final EmbeddedDatabase replica;
    private final DatabaseAccess access;
    private final Reads reads;

    public ReplicatedDatabase(Path folder, LongSupplier position) {
        int port = Ports.firstOfFree(2);
        replicaPort = port + 1;
        primary = EmbeddedDatabase.primary(folder.resolve("primary"), port);
        access = primary.start(progress -> {});
        replica = primary.replica(folder.resolve("replica"), replicaPort);
        Migrations.apply(access, progress -> {});
        replica.start(progress -> {});
        Bounds bounds = new Bounds(Duration.ofSeconds(5), Optional.empty());
        Reads.Limits limits = new Reads.Limits(bounds, 4, Duration.ofSeconds(2), MOST_LAG);
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "replicas");
            thread.setDaemon(true);
            return thread;
        };
        reads = new Reads(server(), limits, daemons, new Untold());
        reads.follow("node-1", Set.of(), source(), position);
        Connections.ofThisNode().open(source(), reads);
    }

    public DatabaseAccess access() {
        return access;
    }

    private Server server() {
        return new Server(access.url(), access.user(), access.password());
    }

    /** Connections to the primary, as transactions have them. */
    public DataSource source() {
        return server().source(Purpose.SHOP, new Bounds(Duration.ofSeconds(20), Optional.empty()));
    }

    /** As somebody does while the nodes run. */
    public void join() {
        onPrimary("INSERT INTO replicas (address) VALUES ('127.0.0.1:" + replicaPort + "')");
        awaitAsked();
    }

    public void leave() {
        onPrimary("DELETE FROM replicas");
        await(() -> reads.replicas().all().isEmpty());
    }

    /** Until the replica is asked. */
    public void awaitAsked() {
        await(() -> reads.replicas().all().stream().anyMatch(each -> each.beat().isPresent()));
    }

    /** Until the replica has left by itself. */
    public void awaitLeft() {
        await(() ->
                reads.replicas().all().stream().noneMatch(each -> each.beat().isPresent()));
    }

    /** Until the replica has all up to a position in the log. */
    public void awaitCaughtUp(long position) {
        await(() -> reads.replicas().all().stream()
                .anyMatch(each ->
                        each.beat().filter(beat -> beat.position() >= position).isPresent()));
    }

    /** How many reads the replica was given. */
    public long readsOfReplica() {
        return reads.replicas().all().stream().mapToLong(Replica::reads).sum();
    }

    public void killReplica() {
        replica.kill();
    }

    public void startReplica() {
        replica.start(progress -> {});
    }

    public void onPrimary(String statement) {
        run(access, statement);
    }

    public void onReplica(String statement) {
        run(replica.access(), statement);
    }

    private static void run(DatabaseAccess server, String sql) {
        try (Connection connection = server.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("It has not come about");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        Connections.ofThisNode().close();
        replica.stop();
        primary.stop();
    }

    /** There is nobody to tell. */
    private static final class Untold extends Figures {

        Untold() {
            super(null);
        }

        @Override
        void refused() {}

        @Override
        void come(Replica replica) {}

        @Override
        void gone(Replica replica) {}
    }
}
