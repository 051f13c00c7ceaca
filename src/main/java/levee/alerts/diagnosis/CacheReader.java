package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import levee.signals.Selector;

/** The facts of the cache, by region. */
final class CacheReader {

    private static final String REGION = "region";
    private static final String REASON = "reason";
    private static final String OUTCOME = "outcome";

    private final Past past;
    private final List<PolicyState> closed;

    CacheReader(Past past, List<PolicyState> closed) {
        this.past = past;
        this.closed = closed;
    }

    void read(EvidenceBuilder facts) {
        bypasses(facts);
        pagesPast(facts);
        regions(facts);
        past.rates(Metrics.CACHE_ERRORS, "kind").forEach((kind, rate) -> {
            // A bulkhead that refuses is the cache protecting the database: it has not failed.
            if (!kind.equals("refused") && rate.current() > 0) {
                facts.gridErrors(kind, rate);
            }
        });
    }

    private void bypasses(EvidenceBuilder facts) {
        for (String reason : past.rates(Metrics.BYPASSES, REASON).keySet()) {
            Selector ofReason = Metrics.BYPASSES.with(REASON, reason);
            past.rates(ofReason, REGION).forEach((region, rate) -> {
                if (rate.current() > 0) {
                    Selector these = ofReason.with(REGION, region);
                    facts.bypass(bypass(region, reason, true, these, rate));
                }
            });
        }
    }

    private Bypass bypass(String region, String reason, boolean statements, Selector these, Level rate) {
        Optional<Instant> since = past.since(these, rate);
        return new Bypass(
                region, reason, statements, past.rateSince(these, rate, since), past.byNode(these, since), since);
    }

    /** A page's region is closed by its policy only: who is signed in, or has a cart, is not counted there. */
    private void pagesPast(EvidenceBuilder facts) {
        past.rates(Metrics.PAGES_PAST, REGION).forEach((region, rate) -> {
            if (rate.current() > 0) {
                Selector these = Metrics.PAGES_PAST.with(REGION, region);
                facts.bypass(bypass(region, reason(region), false, these, rate));
            }
        });
    }

    private String reason(String region) {
        return closed.stream()
                .filter(policy -> policy.region().equals(region))
                .map(PolicyState::reason)
                .findFirst()
                .orElse("disabled");
    }

    private void regions(EvidenceBuilder facts) {
        Selector loaded = Metrics.READS.with(OUTCOME, "loaded");
        Map<String, Level> reads = past.rates(Metrics.READS, REGION);
        Map<String, Level> loads = past.rates(loaded, REGION);
        Map<String, Level> missed = past.rates(Metrics.READS.with(OUTCOME, "loaded", "bypass"), REGION);
        Map<String, Level> invalidations = past.rates(Metrics.INVALIDATIONS, REGION);
        Map<String, Level> evictions = past.rates(Metrics.EVICTIONS, REGION);
        for (String region : reads.keySet()) {
            Level load = loads.getOrDefault(region, Level.UNKNOWN);
            Selector these = loaded.with(REGION, region);
            boolean rises = load.extra() >= 1;
            facts.region(new RegionFacts(
                    region,
                    reads.get(region),
                    load,
                    hits(reads.get(region), missed.getOrDefault(region, new Level(0, 0))),
                    invalidations.getOrDefault(region, Level.UNKNOWN),
                    evictions.getOrDefault(region, Level.UNKNOWN),
                    rises ? past.byNode(these, Optional.empty()) : Map.of(),
                    rises ? past.since(these, load) : Optional.empty()));
        }
    }

    /** Nothing is known of the hits of what nobody reads. */
    private static Level hits(Level reads, Level missed) {
        return new Level(1 - missed.current() / reads.now(), 1 - missed.normal() / reads.usual());
    }
}
