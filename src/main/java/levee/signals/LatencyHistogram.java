package levee.signals;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjDoubleConsumer;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Times by upper bound, as Prometheus counts them: each bucket holds everything up to its bound, and nothing is ever
 * forgotten. Payara's own timer buckets count only a sample of about a thousand recent values and its sums only whole
 * milliseconds, so these are gauges with the names of a histogram: {@code NAME_bucket{le=…}}, {@code NAME_count} and
 * {@code NAME_sum} in seconds. One observation costs some tens of nanoseconds.
 */
public final class LatencyHistogram {

    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double NANOS_A_SECOND = 1e9;

    private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    public LatencyHistogram() {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new LongAdder();
        }
    }

    public void observe(long nanoseconds) {
        nanos.add(nanoseconds);
        counts[bucketOf(nanoseconds / NANOS_A_SECOND)].increment();
    }

    private static int bucketOf(double seconds) {
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** How many were at most as long as the bucket's bound; the last bucket has no bound. */
    long upTo(int bucket) {
        long sum = 0;
        for (int i = 0; i <= bucket; i++) {
            sum += counts[i].sum();
        }
        return sum;
    }

    public long count() {
        return upTo(BOUNDS.length);
    }

    public double seconds() {
        return nanos.sum() / NANOS_A_SECOND;
    }

    public void publish(MetricRegistry registry, String name, Tag... tags) {
        for (int i = 0; i <= BOUNDS.length; i++) {
            int bucket = i;
            registry.gauge(name + "_bucket", () -> upTo(bucket), with(new Tag("le", bound(i)), tags));
        }
        registry.gauge(name + "_count", this::count, tags);
        registry.gauge(name + "_sum", this::seconds, tags);
    }

    /** Several of them as one, by the names under which one is published. */
    static void tell(String name, Collection<LatencyHistogram> times, ObjDoubleConsumer<Series> listener) {
        double upTo = 0;
        for (int i = 0; i <= BOUNDS.length; i++) {
            int bucket = i;
            upTo += times.stream().mapToLong(each -> each.counts[bucket].sum()).sum();
            listener.accept(Series.counter(name + "_bucket", Map.of("le", bound(i))), upTo);
        }
        listener.accept(Series.counter(name + "_count", Map.of()), upTo);
        listener.accept(
                Series.counter(name + "_sum", Map.of()),
                times.stream().mapToDouble(LatencyHistogram::seconds).sum());
    }

    private static String bound(int bucket) {
        return bucket == BOUNDS.length ? "+Inf" : String.valueOf(BOUNDS[bucket]);
    }

    private static Tag[] with(Tag one, Tag... others) {
        Tag[] all = new Tag[others.length + 1];
        all[0] = one;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
