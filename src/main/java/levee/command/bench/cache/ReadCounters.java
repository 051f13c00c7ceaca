package levee.command.bench.cache;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Stands for the container's registry: counts as it does, so that counting costs what it costs there. */
final class ReadCounters {

    private final Map<String, Sum> sums = new ConcurrentHashMap<>();

    MetricRegistry registry() {
        return (MetricRegistry) Proxy.newProxyInstance(
                ReadCounters.class.getClassLoader(),
                new Class<?>[] {MetricRegistry.class},
                (proxy, method, arguments) -> method.getName().equals("counter")
                        ? counter((String) arguments[0], (Tag[]) arguments[1])
                        : null);
    }

    private Counter counter(String name, Tag[] tags) {
        String labels = Arrays.stream(tags)
                .map(tag -> tag.getTagName() + "=" + tag.getTagValue())
                .sorted()
                .collect(Collectors.joining(","));
        return sums.computeIfAbsent(name + "{" + labels + "}", added -> new Sum(new LongAdder()));
    }

    /** Reads of entities that were answered so. */
    long entities(String outcome) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().startsWith("levee_cache_reads_total{"))
                .filter(sum -> sum.getKey().contains("outcome=" + outcome + ",")
                        && sum.getKey().contains("tier=entity"))
                .mapToLong(sum -> sum.getValue().getCount())
                .sum();
    }

    private record Sum(LongAdder value) implements Counter {

        @Override
        public void inc() {
            value.increment();
        }

        @Override
        public void inc(long n) {
            value.add(n);
        }

        @Override
        public long getCount() {
            return value.sum();
        }
    }
}
