package levee.cache;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/** For as long as the application runs, what somebody clears in the grid is cleared on all nodes. */
@ApplicationScoped
class GridClearing {

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        MapClearing.tell(new ClearedRegions(database::getConnection, threads)::hear);
    }

    @PreDestroy
    void stop() {
        MapClearing.tell(region -> {});
    }
}
