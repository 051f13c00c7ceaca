package levee.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import levee.signals.Series;
import levee.signals.SignalSource;

/** How the grid and the log of changes are, seen from this node. */
@ApplicationScoped
class CacheSource implements SignalSource {

    private static final Series MEMBERS = Series.gauge("levee_grid_members", Map.of());
    private static final Series LOG_AGE = Series.gauge("levee_cache_log_age_seconds", Map.of());
    private static final double MILLIS_A_SECOND = 1e3;

    @Override
    public void tell(ObjDoubleConsumer<Series> listener) {
        listener.accept(MEMBERS, Grid.ofThisNode().members());
        Freshness.ofThisNode().sinceLook().ifPresent(age -> listener.accept(LOG_AGE, age.toMillis() / MILLIS_A_SECOND));
    }
}
