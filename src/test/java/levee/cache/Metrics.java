package levee.cache;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What a node without a container counts: counters by name and labels, as {@code reads_total{region=Lamp,tier=entity}}. */
public final class Metrics {

    private static final Map<String, AtomicLong> COUNTS = new ConcurrentHashMap<>();

    private Metrics() {}

    /** From now on, in this JVM, the cache counts here. */
    static void begin() {
        Class<?>[] type = {MetricRegistry.class};
        ClassLoader loader = Metrics.class.getClassLoader();
        CacheStatistics.begin((MetricRegistry) Proxy.newProxyInstance(
                loader,
                type,
                (proxy, method, arguments) -> method.getName().equals("counter")
                        ? counter((String) arguments[0], (Tag[]) arguments[1])
                        : null));
    }

    private static Counter counter(String name, Tag[] tags) {
        TreeSet<String> labels = new TreeSet<>();
        Arrays.stream(tags).forEach(tag -> labels.add(tag.getTagName() + "=" + tag.getTagValue()));
        String series = name.replace("levee_cache_", "") + "{" + String.join(",", labels) + "}";
        return new Count(COUNTS.computeIfAbsent(series, added -> new AtomicLong()));
    }

    private record Count(AtomicLong value) implements Counter {

        @Override
        public void inc() {
            value.incrementAndGet();
        }

        @Override
        public void inc(long n) {
            value.addAndGet(n);
        }

        @Override
        public long getCount() {
            return value.get();
        }
    }

    /** What was counted meanwhile, and how often: nothing else was. */
    public static Map<String, Long> during(Runnable work) {
        Map<String, Long> before = now();
        work.run();
        Map<String, Long> counted = new TreeMap<>();
        now().forEach((series, count) -> {
            long more = count - before.getOrDefault(series, 0L);
            if (more != 0) {
                counted.put(series, more);
            }
        });
        return counted;
    }

    private static Map<String, Long> now() {
        Map<String, Long> now = new TreeMap<>();
        COUNTS.forEach((series, count) -> now.put(series, count.get()));
        return now;
    }
}
