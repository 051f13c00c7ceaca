package levee.cache.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policy;
import levee.cache.audit.Finding.Kind;

/** Whether the policies let the regions keep what they are asked for. */
final class RegionCheck {

    /** A region is there to answer more of its reads than this many parts of them reach the database. */
    private static final double BORNE_OF_READS = 0.2;

    /** Reloads may take this part of the loads that the region's bulkhead lets through; beyond the other they pile up. */
    private static final double BORNE_OF_LOADS = 0.1;

    private static final double TOO_MANY_OF_LOADS = 0.5;

    /** Of a load that nobody has measured yet. */
    private static final double SECONDS_OF_A_LOAD = 0.005;

    /** As much as a region may be pushed out without anybody calling it too small. */
    private static final double BORNE_OF_EVICTIONS = 0.05;

    private static final double FULL = 0.98;

    /** Half an hour: nothing may live for much longer. */
    private static final int LONG_ENOUGH = 1_800;

    private RegionCheck() {}

    static List<Finding> of(List<EffectiveRegion> regions) {
        List<Finding> findings = new ArrayList<>(tiers(regions));
        for (EffectiveRegion region : regions) {
            if (region.own() && !region.policy().isOpen()) {
                findings.add(closed(region));
            }
            if (region.policy().isOpen()) {
                nonsense(region, findings);
                timeToLive(region, findings);
                room(region, findings);
            }
        }
        return findings;
    }

    /** Those that the settings close all together. */
    private static List<Finding> tiers(List<EffectiveRegion> regions) {
        Map<Tier, List<EffectiveRegion>> closed = regions.stream()
                .filter(region -> !region.own() && !region.policy().isOpen())
                .collect(Collectors.groupingBy(
                        each -> each.region().tier(), () -> new EnumMap<>(Tier.class), Collectors.toList()));
        return closed.entrySet().stream()
                .map(each -> closed(each.getKey(), each.getValue()))
                .toList();
    }

    private static Finding closed(Tier tier, List<EffectiveRegion> regions) {
        EffectiveRegion first = regions.get(0);
        double spared =
                regions.stream().mapToDouble(each -> each.traffic().spared()).sum();
        return new Finding(
                Kind.REGION_CLOSED,
                Severity.CRITICAL,
                EffectiveRegion.tier(tier) + " *",
                "The settings let no " + EffectiveRegion.tier(tier)
                        + " region keep anything that has no policy of its own: " + reason(first.policy()) + ".",
                regions.size() + " regions send every read on: " + Traffic.number(spared) + " more " + first.unit()
                        + " a second on this node just now.",
                "Correct the settings levee.cache.* of this node, and start it anew.",
                first.statements(spared));
    }

    private static Finding closed(EffectiveRegion region) {
        double spared = region.traffic().spared();
        boolean known = region.by() != null;
        return new Finding(
                Kind.REGION_CLOSED,
                known ? Severity.ofCost(spared) : Severity.CRITICAL,
                region.place(),
                region.region().name() + " keeps nothing: " + reason(region.policy()) + ", by "
                        + (known ? region.by() : "a row that somebody wrote by hand") + ".",
                region.region().tier() == Tier.PAGE
                        ? "Each visitor has the page rendered: " + Traffic.number(spared) + " renderings more a second."
                        : region.traffic().text(),
                "Restore its last good policy, on the region's page in the office.",
                region.statements(spared));
    }

    private static String reason(Policy policy) {
        return switch (policy.closedBy().orElseThrow()) {
            case DISABLED -> "it is disabled";
            case NO_TIME_TO_LIVE -> "its time to live is " + policy.secondsToLive() + " s";
            default -> "it has room for " + policy.entries() + " entries";
        };
    }

    private static void nonsense(EffectiveRegion region, List<Finding> findings) {
        List<String> objections = region.policy().objections(region.region().tier());
        if (!objections.isEmpty()) {
            findings.add(new Finding(
                    Kind.POLICY_NONSENSE,
                    region.policy().loads() < 1 ? Severity.CRITICAL : Severity.WARNING,
                    region.place(),
                    "The policy of " + region.region().name() + " makes no sense.",
                    String.join(" ", objections),
                    region.own()
                            ? "Restore its last good policy, on the region's page in the office."
                            : "Correct the settings levee.cache.* of this node, and start it anew.",
                    0));
        }
    }

    /** What lives for so long and is asked for is loaded as often, and not more often than it is asked for. */
    private static void timeToLive(EffectiveRegion region, List<Finding> findings) {
        if (region.policy().secondsToLive() >= LONG_ENOUGH || region.region().tier() == Tier.PAGE) {
            // What is asked for more rarely than that costs little; and to render a page anew takes no statement.
            return;
        }
        double reloads = (double) region.inUse() / region.policy().secondsToLive();
        double reads = region.traffic().readsPerSecond();
        double loads = Math.max(1, region.policy().loads())
                / (region.secondsOfLoad() > 0 ? region.secondsOfLoad() : SECONDS_OF_A_LOAD);
        boolean oftenRead = reads >= 1 && Math.min(reloads, reads) >= BORNE_OF_READS * reads;
        if (!oftenRead && reloads < BORNE_OF_LOADS * loads) {
            return;
        }
        double borne = Math.max(BORNE_OF_LOADS * loads / 2, 1);
        double wanted = reads >= 1 ? Math.min(borne, BORNE_OF_READS / 2 * reads) : borne;
        double extra = reads > 0 ? Math.min(reloads, reads) : 0;
        findings.add(new Finding(
                Kind.TIME_TO_LIVE_SHORT,
                reloads >= TOO_MANY_OF_LOADS * loads || extra >= Severity.CRITICAL_PER_SECOND
                        ? Severity.CRITICAL
                        : Severity.WARNING,
                region.place(),
                "The time to live of " + region.region().name() + ", "
                        + region.policy().secondsToLive() + " s, is too short for what is asked for.",
                "The " + count(region.inUse()) + " things in use are loaded up to " + Traffic.number(reloads)
                        + " times a second, of " + Traffic.number(reads) + " reads a second; " + Traffic.number(loads)
                        + " loads a second go through at most.",
                "Give it at least "
                        + count((long) Math.min(LONG_ENOUGH, Math.ceil(region.inUse() / Math.max(wanted, 0.001))))
                        + " s to live: the log of changes tells what does not hold any more.",
                region.statements(extra)));
    }

    private static void room(EffectiveRegion region, List<Finding> findings) {
        double reads = region.traffic().readsPerSecond();
        boolean isFull = region.region().tier() != Tier.ENTITY
                || region.inUse() >= FULL * region.policy().entries();
        double evictions = region.evictionsPerSecond();
        if (!isFull || evictions == 0 || evictions < BORNE_OF_EVICTIONS * reads) {
            return;
        }
        double loaded = Math.min(evictions, region.traffic().loadedPerSecond());
        findings.add(new Finding(
                Kind.ROOM_SMALL,
                Severity.ofCost(loaded),
                region.place(),
                region.region().name() + " is asked for more than it has room for"
                        + (region.region().tier() == Tier.ENTITY
                                ? ", " + count(region.policy().entries()) + " entries."
                                : "."),
                "Its " + count(region.inUse()) + " entries push each other out " + Traffic.number(evictions)
                        + " times a second, and " + Traffic.number(loaded)
                        + " of what went is read from behind it again.",
                region.region().tier() == Tier.ENTITY
                        ? "Give it room for twice as many, on the region's page in the office, as far as the heap goes."
                        : "Set levee.cache.pages.megabytes higher, as far as the heap goes, and start the node anew.",
                region.statements(loaded)));
    }

    static String text(Policy policy) {
        return (policy.enabled() ? "enabled" : "disabled") + ", " + policy.secondsToLive() + " s to live, room "
                + policy.entries() + ", stale " + policy.staleSeconds() + " s, " + policy.loads() + " loads";
    }

    private static String count(long number) {
        return String.format(java.util.Locale.ENGLISH, "%,d", number);
    }
}
