package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import levee.signals.Selector;

/** The facts of the database. */
final class DatabaseReader {

    private DatabaseReader() {}

    static DatabaseFacts read(Past past) {
        Map<String, Level> statements = past.rates(Metrics.STATEMENTS, "origin");
        Level all = past.rate(Metrics.STATEMENTS);
        Selector slowest = past.slowest(Metrics.STATEMENT_SECONDS, "kind", "select", "write");
        Level p95 = past.p95(slowest);
        Level probe = past.highest(Metrics.PROBE_SECONDS);
        Level failures = past.onEachNode(Metrics.PROBE_FAILURES);
        Optional<Instant> slow = Stream.of(
                        past.slowSince(slowest, p95),
                        past.highSince(Metrics.PROBE_SECONDS, probe),
                        failures.extra() > 0
                                ? past.since(Metrics.PROBE_FAILURES, past.rate(Metrics.PROBE_FAILURES))
                                : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new DatabaseFacts(
                statements,
                p95,
                probe,
                past.gauge(Metrics.IN_FLIGHT),
                past.isHeard() ? past.rate(Metrics.ANSWERS) : Level.UNKNOWN,
                failures,
                new DatabaseFacts.Pool(
                        past.gauge(Metrics.POOL_USED),
                        past.gauge(Metrics.POOL_SIZE),
                        past.gauge(Metrics.POOL_WAITING),
                        past.reaches(Metrics.POOL_USED, Metrics.POOL_SIZE)),
                slow,
                past.since(Metrics.STATEMENTS, all));
    }
}
