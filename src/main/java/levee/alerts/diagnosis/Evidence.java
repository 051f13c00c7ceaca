package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import levee.alerts.AlertName;
import levee.signals.Happening;
import levee.traffic.CapacityChange;

/**
 * The facts from which the causes are judged, each beside its normal value. In which order they came does not matter: they
 * are put into one.
 *
 * @param gridErrors a second by kind: layers of the cache that could not answer
 * @param happenings of the last hour, as their nodes' clocks say
 * @param capacity that which fell most, by load tests; empty if none was measured
 */
record Evidence(
        Instant now,
        List<Alarm> alarms,
        List<Bypass> bypasses,
        List<RegionFacts> regions,
        Map<String, Level> gridErrors,
        TrafficFacts traffic,
        DatabaseFacts database,
        CheckoutFacts checkout,
        List<NodeFacts> nodes,
        List<Happening> happenings,
        List<PolicyState> policies,
        Optional<CapacityChange> capacity) {

    Evidence {
        alarms = sorted(alarms, Comparator.comparing(Alarm::name).thenComparing(Alarm::subject));
        List<Alarm> told = alarms;
        bypasses = sorted(
                bypasses.stream().map(bypass -> bypass.judgedBy(told)).toList(),
                Comparator.comparingDouble(Bypass::extra)
                        .reversed()
                        .thenComparing(Bypass::region)
                        .thenComparing(Bypass::reason));
        regions = sorted(regions, Comparator.comparing(RegionFacts::region));
        gridErrors = Collections.unmodifiableMap(new TreeMap<>(gridErrors));
        nodes = sorted(nodes, Comparator.comparing(NodeFacts::name));
        happenings = sorted(
                happenings,
                Comparator.comparing(Happening::at)
                        .reversed()
                        .thenComparing(Happening::kind)
                        .thenComparing(Happening::node)
                        .thenComparing(Happening::subject));
        policies = sorted(policies, Comparator.comparing(PolicyState::region).thenComparing(PolicyState::reason));
    }

    private static <T> List<T> sorted(List<T> facts, Comparator<T> order) {
        return facts.stream().sorted(order).toList();
    }

    static EvidenceBuilder at(Instant now) {
        return new EvidenceBuilder(now);
    }

    /** Those that are not meant. */
    List<Bypass> faults() {
        return bypasses.stream().filter(Bypass::isFault).toList();
    }

    /** Loads of the cache a second, all regions together: as statements, or as reads where those are not told of. */
    Level loads() {
        Level statements = database.of("cache-load");
        return statements.isKnown()
                ? statements
                : regions.stream().map(RegionFacts::loads).reduce(Level.UNKNOWN, Level::plus);
    }

    /** Share of all reads that the cache answered. */
    Level hits() {
        double reads = 0;
        double hits = 0;
        double readsBefore = 0;
        double hitsBefore = 0;
        for (RegionFacts region : regions) {
            if (region.reads().isKnown() && region.hits().isKnown()) {
                reads += region.reads().now();
                hits += region.reads().now() * region.hits().now();
            }
            if (region.reads().isUsualKnown() && region.hits().isUsualKnown()) {
                readsBefore += region.reads().usual();
                hitsBefore += region.reads().usual() * region.hits().usual();
            }
        }
        return new Level(hits / reads, hitsBefore / readsBefore);
    }

    List<NodeFacts> silent() {
        return nodes.stream().filter(NodeFacts::isSilent).toList();
    }

    Stream<Alarm> alarms(AlertName name) {
        return alarms.stream().filter(alarm -> alarm.name() == name);
    }

    boolean fires(AlertName name) {
        return alarms(name).findAny().isPresent();
    }

    /** What the alert tells of, that the shop bears less. */
    Optional<Fall> fall() {
        return fires(AlertName.CAPACITY_FELL) ? capacity.map(Fall::new) : Optional.empty();
    }

    /** Since when something is known to be wrong. */
    Optional<Instant> alarmedSince() {
        return alarms.stream().map(Alarm::since).min(Comparator.naturalOrder());
    }

    /** Whether any node has told anything that can be judged. */
    boolean isSilence() {
        boolean figures = traffic.requests().isKnown()
                || database.all().isKnown()
                || database.p95().isKnown()
                || database.probe().isKnown()
                || checkout.submissions().isKnown()
                || !bypasses.isEmpty()
                || !regions.isEmpty();
        return !figures;
    }
}
