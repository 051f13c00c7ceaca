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
        LogWatch watch = LogWatch.ofThisNode(
                database::getConnection,
                Changes.ofThisNode(),
                Integer.parseInt(CacheSettings.BOUND_DEFAULT),
                TimeUnit.SECONDS.toMillis(Integer.parseInt(CacheSettings.STALE_DEFAULT)));
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "levee-changes");
            thread.setDaemon(true);
            return thread;
        };
        watch.start(daemons);
        ChangeLog.publish(watch);
    }
}
