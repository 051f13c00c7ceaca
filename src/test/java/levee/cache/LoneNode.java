package levee.cache;

import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.Config;
import com.hazelcast.config.XmlConfigBuilder;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import levee.cache.Freshness.Trust;
import levee.command.database.DatabaseAccess;

/**
 * What a node is to the cache, in a process of its own and without a container: one memory of entities, a member of the
 * shop's data grid, and the log of changes followed as the shop does it.
 */
public final class LoneNode implements AutoCloseable {

    public static final int BOUND_MILLIS = 200;
    public static final int STALE_MILLIS = 3_000;

    private final int gridPort;
    private final List<Integer> gridPorts;
    private final IntConsumer members;
    private final EntityManagerFactory memory;
    private final LogWatch watch;
    private volatile HazelcastInstance grid;

    /**
     * @param members is told how many there are in the grid, whenever one comes or goes
     * @param isDeaf whether what is found in the log reaches nobody: then whatever is cached holds for ever
     */
    public LoneNode(
            DatabaseAccess access,
            List<Integer> gridPorts,
            int gridPort,
            IntConsumer members,
            boolean isDeaf,
            Class<?>... entities) {
        this.gridPort = gridPort;
        this.gridPorts = gridPorts;
        this.members = members;
        Metrics.begin();
        startGrid();
        Changes heard = isDeaf ? new Changes() : Changes.ofThisNode();
        watch = LogWatch.ofThisNode(access::open, heard, BOUND_MILLIS, STALE_MILLIS);
        watch.start(LoneNode::thread);
        ChangeLog.publish(watch);
        memory = Unit.open(access, entities);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "log-watch");
        thread.setDaemon(true);
        return thread;
    }

    private void startGrid() {
        grid = LocalGrid.start(config());
        grid.getCluster().addMembershipListener(new MembershipAdapter() {
            @Override
            public void memberAdded(MembershipEvent event) {
                members.accept(event.getMembers().size());
            }

            @Override
            public void memberRemoved(MembershipEvent event) {
                members.accept(event.getMembers().size());
            }
        });
        members.accept(grid.getCluster().getMembers().size());
    }

    /** The shop's own, but quicker to miss a member and to heal. */
    private Config config() {
        Properties settings = new Properties();
        settings.setProperty("levee.grid.name", "levee-stress-" + gridPorts);
        settings.setProperty("levee.grid.address", "127.0.0.1");
        settings.setProperty("levee.grid.port", Integer.toString(gridPort));
        settings.setProperty(
                "levee.grid.members",
                gridPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")));
        // Among the tests' libraries is a parser that knows no such protection, and the file is our own.
        System.setProperty("hazelcast.ignoreXxeProtectionFailures", "true");
        try {
            Config config = new XmlConfigBuilder("payara/hazelcast.xml")
                    .setProperties(settings)
                    .build();
            config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
            config.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
            config.setProperty("hazelcast.merge.first.run.delay.seconds", "3");
            config.setProperty("hazelcast.merge.next.run.delay.seconds", "3");
            config.setProperty("hazelcast.wait.seconds.before.join", "1");
            config.setProperty("hazelcast.health.monitoring.level", "OFF");
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EntityManagerFactory memory() {
        return memory;
    }

    /** What this node trusts in just now: the first letter of {@link Trust}. */
    public char trust() {
        return Freshness.ofThisNode().trust().name().charAt(0);
    }

    /** For how long after a commit that was acknowledged a read may miss it that began with this trust. */
    public static long allowanceNanos(char trust) {
        return TimeUnit.MILLISECONDS.toNanos(trust == Trust.STALE.name().charAt(0) ? STALE_MILLIS : BOUND_MILLIS);
    }

    /** Returns when the cache uses the new one. */
    public void restartGrid() {
        grid.shutdown();
        startGrid();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Grid used = Grid.ofThisNode();
        do {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The grid that was started anew is not used");
            }
            used.send("levee.stress", "started", new byte[1], 60);
        } while (used.get("levee.stress", "started").isEmpty());
    }

    /** All that the grid holds. */
    public void clearGrid() {
        grid.getDistributedObjects().stream()
                .filter(object -> object instanceof IMap<?, ?>)
                .forEach(object -> ((IMap<?, ?>) object).clear());
    }

    @Override
    public void close() {
        watch.stop();
        memory.close();
        grid.shutdown();
    }
}
