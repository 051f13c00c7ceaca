package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import levee.alerts.AlertName;

/**
 * Reads of one region that go past the cache for one reason.
 *
 * @param statements whether each is a SELECT of its own; a page that is not kept is built anew, from what the cache has
 * @param perSecond all nodes together
 * @param byNode the same by node; empty where it is not known
 * @param since when it has been more than usual
 */
record Bypass(
        String region,
        String reason,
        boolean statements,
        Level perSecond,
        Map<String, Double> byNode,
        Optional<Instant> since) {

    /** Reads that must be fresh, and say so: they belong to a shop that is well. */
    private static final Set<String> MEANT = Set.of("declared", "transaction-dirty");

    /** Reasons that lie in the code, and so come and go with a deployment. */
    private static final Set<String> OF_CODE = Set.of("query-not-cached", "native-sql");

    /** Fewer than two in ten seconds may be anything. */
    private static final double FEWEST = 0.2;

    Bypass {
        byNode = Map.copyOf(byNode);
    }

    boolean isFault() {
        return !MEANT.contains(reason) && perSecond.current() >= FEWEST;
    }

    /** Of what an alert tells, nothing is usual, even if it has gone on for longer than anybody here remembers. */
    Bypass judgedBy(List<Alarm> alarms) {
        boolean told = alarms.stream()
                .anyMatch(alarm -> alarm.name() == AlertName.CACHE_BYPASS
                        && alarm.subject().equals(region));
        boolean lasting = extra() < perSecond.current() / 2;
        return told && lasting && isFault()
                ? new Bypass(region, reason, statements, new Level(perSecond.now(), 0), byNode, since)
                : this;
    }

    boolean isOfCode() {
        return OF_CODE.contains(reason);
    }

    /** By how much it is more than before. What nobody knows the past of was nothing: that is what is normal here. */
    double extra() {
        return Math.max(0, perSecond.current() - perSecond.normal());
    }

    /** Those on which it happens, the busiest first; a node with next to none of it is not among them. */
    List<String> nodes() {
        double most = byNode.values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return byNode.entrySet().stream()
                .filter(each -> each.getValue() > 0 && each.getValue() >= most / 20)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
