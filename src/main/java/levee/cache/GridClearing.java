package levee.cache;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/** For as long as the application runs, what somebody clears in the grid is cleared on all nodes. */
@ApplicationScoped
class GridClearing {

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Event<Happening> happened;

    @Inject
    private Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        MapClearing.tell(new ClearedRegions(database::getConnection, threads, this::told)::hear);
    }

    private void told(String region) {
        happened.fire(new Happening(
                clock.instant(),
                Kind.CACHE_CLEARED,
                "",
                region,
                "Cleared in the grid, past this shop",
                "the grid's console"));
    }

    @PreDestroy
    void stop() {
        MapClearing.tell(region -> {});
    }
}
