package levee.cache;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import levee.database.Connections;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The log of changes, as this node follows it from its start to its end ({@link LogWatch}): what is found in it goes into
 * {@link Changes}.
 */
@ApplicationScoped
public class ChangeLog {

    private static volatile LogWatch current;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = CacheSettings.BOUND, defaultValue = CacheSettings.BOUND_DEFAULT)
    private int boundMillis;

    @Inject
    @ConfigProperty(name = CacheSettings.STALE, defaultValue = CacheSettings.STALE_DEFAULT)
    private int staleSeconds;

    /**
     * After the commit of a change, before it is acknowledged: returns when this node knows of it. The others look within
     * the bound anyway.
     */
    public static void committed() {
        LogWatch watch = current;
        if (watch != null) {
            watch.lookNow();
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        LogWatch watch = LogWatch.ofThisNode(
                database::getConnection, Changes.ofThisNode(), boundMillis, TimeUnit.SECONDS.toMillis(staleSeconds));
        watch.lookFirst();
        Connections.follow(Changes.ofThisNode()::position);
        watch.start(threads);
        publish(watch);
    }

    /** What follows the log and not the bean: JPA's provider has no context to find the bean in. */
    static void publish(LogWatch watch) {
        current = watch;
    }

    @PreDestroy
    void stop() {
        LogWatch watch = current;
        current = null;
        if (watch != null) {
            watch.stop();
        }
    }
}
