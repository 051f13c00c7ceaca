package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import levee.alerts.Fired;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.traffic.CapacityChange;

/** Reads the facts from what the nodes have told, what was done to the shop, and the policies of the cache. */
final class EvidenceReader {

    private static final Duration HAPPENED_WITHIN = Duration.ofHours(1);

    private final RecentHappenings happenings;
    private final Supplier<List<PolicyState>> policies;
    private final UsualTraffic usual;
    private final BooleanSupplier announced;
    private final Supplier<List<CapacityChange>> capacities;

    /**
     * @param announced whether a campaign has announced the traffic of now
     * @param capacities as load tests have measured them
     */
    EvidenceReader(
            RecentHappenings happenings,
            Supplier<List<PolicyState>> policies,
            UsualTraffic usual,
            BooleanSupplier announced,
            Supplier<List<CapacityChange>> capacities) {
        this.happenings = happenings;
        this.policies = policies;
        this.usual = usual;
        this.announced = announced;
        this.capacities = capacities;
    }

    Evidence read(List<Fired> fired, SignalStore store) {
        Instant now = store.now();
        Optional<Instant> troubled = fired.stream().map(Fired::since).min(Comparator.naturalOrder());
        Past past = new Past(store, troubled);
        EvidenceBuilder facts = Evidence.at(now);
        fired.forEach(each -> facts.alarm(Alarm.of(each)));
        Instant from = now.minus(HAPPENED_WITHIN);
        happenings.since(from).stream()
                .filter(happening -> !happening.at().isBefore(from))
                .forEach(facts::happening);
        List<PolicyState> closed = policies.get();
        closed.forEach(facts::policy);
        new CacheReader(past, closed).read(facts);
        facts.traffic(new TrafficReader(past, usual.requests(now)).read(announced.getAsBoolean()));
        facts.database(DatabaseReader.read(past));
        facts.checkout(CheckoutReader.read(past));
        facts.capacity(capacities.get().stream().min(Comparator.comparingDouble(CapacityChange::ratio)));
        nodes(facts, store, past);
        return facts.build();
    }

    private static void nodes(EvidenceBuilder facts, SignalStore store, Past past) {
        Map<String, Double> used = store.levelBy(Metrics.HEAP_USED, Selector.NODE);
        Map<String, Double> most = store.levelBy(Metrics.HEAP_MAX, Selector.NODE);
        Map<String, Level> collecting = past.rates(Metrics.GC_SECONDS, Selector.NODE);
        for (String node : store.nodes()) {
            double heap = used.getOrDefault(node, Double.NaN) / most.getOrDefault(node, Double.NaN);
            facts.node(
                    node,
                    store.silence(node),
                    new Level(heap, Double.NaN),
                    collecting.getOrDefault(node, Level.UNKNOWN));
        }
    }
}
