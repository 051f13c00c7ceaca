package levee.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjDoubleConsumer;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * The counters and gauges of the shop that {@code /metrics} prints, by the same names. Times of requests are left to
 * {@link RequestCounts}, since by page and status they are thousands.
 */
@ApplicationScoped
class RegistrySource implements SignalSource {

    private static final Set<String> FROM_OTHERS = Set.of(
            "levee_http_request_seconds_bucket", "levee_http_request_seconds_count", "levee_http_request_seconds_sum");

    /** What takes long to find out, and that no rule asks for. */
    private static final Set<String> DEAR = Set.of("levee_cache_memory_bytes", "levee_cache_entries");

    private final Map<MetricID, Series> known = new ConcurrentHashMap<>();

    @Inject
    private MetricRegistry registry;

    @Override
    public void tell(ObjDoubleConsumer<Series> listener) {
        registry.getMetrics((id, metric) -> isWanted(id.getName(), metric)).forEach((id, metric) -> {
            double value = value(metric);
            // A counter that has never counted is left out; a level that has gone back to nothing is not.
            if (value != 0 || known.containsKey(id)) {
                listener.accept(known.computeIfAbsent(id, RegistrySource::series), value);
            }
        });
    }

    private static boolean isWanted(String name, Metric metric) {
        return name.startsWith("levee")
                && (metric instanceof Counter || metric instanceof Gauge)
                && !FROM_OTHERS.contains(name)
                && !DEAR.contains(name);
    }

    private static double value(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        Number value = ((Gauge<?>) metric).getValue();
        return value == null ? 0 : value.doubleValue();
    }

    private static Series series(MetricID id) {
        return Series.of(printed(id.getName()), id.getTags());
    }

    /** As Prometheus is told of it: those with dots in their names are counters, to which their suffix is added there. */
    private static String printed(String name) {
        return name.indexOf('.') < 0 ? name : name.replace('.', '_') + "_total";
    }
}
