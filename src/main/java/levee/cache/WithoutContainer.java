package levee.cache;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Begins the cache of a node where there is no container to do so: for whoever measures the cache by itself. */
public final class WithoutContainer {

    private WithoutContainer() {}

    /**
     * Counts into the registry, and follows the log of changes for as long as this JVM runs.
     *
     * @param database gives a connection that is kept
     */
    public static void begin(DataSource database, MetricRegistry registry) {
        CacheStatistics.begin(registry);
        int boundMillis = Integer.parseInt(CacheSettings.BOUND_DEFAULT);
        Freshness freshness = Freshness.ofThisNode();
        freshness.set(boundMillis, TimeUnit.SECONDS.toMillis(Integer.parseInt(CacheSettings.STALE_DEFAULT)));
        LogWatch watch =
                new LogWatch(database::getConnection, new ChangeTable(Changes.ofThisNode()), freshness, boundMillis);
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "levee-changes");
            thread.setDaemon(true);
            return thread;
        };
        watch.start(daemons);
        ChangeLog.publish(watch);
    }
}
