package levee.cache.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import levee.cache.Bypasses;
import levee.cache.Bypasses.Bypass;

/** How many statements a second each source sends past the cache, from one look to the next. */
final class BypassRates {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private Map<String, Long> before = new HashMap<>();
    private Map<String, Double> rates = Map.of();
    private long lookedAt = System.nanoTime();

    void look() {
        long now = System.nanoTime();
        double seconds = Math.max(1, (now - lookedAt) / NANOS);
        Map<String, Long> sent = Bypasses.ofThisNode().top(Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(Bypass::source, Collectors.summingLong(Bypass::statements)));
        Map<String, Double> found = new HashMap<>();
        sent.forEach((source, count) -> found.put(source, (count - before.getOrDefault(source, 0L)) / seconds));
        before = sent;
        rates = found;
        lookedAt = now;
    }

    double of(String source) {
        return rates.getOrDefault(source, 0.0);
    }
}
