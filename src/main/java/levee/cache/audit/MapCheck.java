package levee.cache.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import levee.cache.audit.Finding.Kind;

/**
 * Whether the maps of the grid hold what they are given, survive a node, and hold nothing that is judged by nobody. All
 * maps come from few rules of one file, so that those with the same trouble are one finding.
 */
final class MapCheck {

    static final double FULL = 0.95;

    private static final String FILE = " in payara/hazelcast.xml, and start the nodes anew one after the other.";

    private MapCheck() {}

    static List<Finding> of(List<EffectiveMap> maps) {
        List<Finding> findings = new ArrayList<>();
        add(findings, maps, EffectiveMap::nearCache, MapCheck::nearCache);
        add(findings, maps, map -> map.backups() == 0, MapCheck::backups);
        add(findings, maps, map -> map.eviction().equals(EffectiveMap.UNBOUNDED), MapCheck::unbounded);
        add(findings, maps, MapCheck::isFull, MapCheck::full);
        add(
                findings,
                maps,
                map -> map.secondsToLive() > 0 && map.secondsToLive() < map.policySeconds(),
                MapCheck::timeToLive);
        add(findings, maps, map -> !map.format().equals(EffectiveMap.BYTES), MapCheck::format);
        return findings;
    }

    private static void add(
            List<Finding> findings,
            List<EffectiveMap> maps,
            Predicate<EffectiveMap> isWrong,
            Function<List<EffectiveMap>, Finding> finding) {
        List<EffectiveMap> wrong = maps.stream().filter(isWrong).toList();
        if (!wrong.isEmpty()) {
            findings.add(finding.apply(wrong));
        }
    }

    private static boolean isFull(EffectiveMap map) {
        return map.roomOf().equals(EffectiveMap.PER_NODE)
                && !map.eviction().equals(EffectiveMap.UNBOUNDED)
                && map.room() > 0
                && map.owned() >= FULL * map.room();
    }

    private static Finding nearCache(List<EffectiveMap> maps) {
        return new Finding(
                Kind.NEAR_CACHE,
                Severity.WARNING,
                place(maps),
                "A near cache is on for " + names(maps) + ".",
                "It is told of changes late and in batches: what it gives is refused by the log of changes and read from the"
                        + " database instead, and the node's memory holds everything twice.",
                "Take near-cache out" + FILE,
                0);
    }

    private static Finding backups(List<EffectiveMap> maps) {
        long owned = maps.stream().mapToLong(EffectiveMap::owned).sum();
        return new Finding(
                Kind.BACKUPS_OFF,
                Severity.WARNING,
                place(maps),
                "No backups are kept of " + names(maps) + ".",
                "When a node ends its part is gone: of this node's " + count(owned)
                        + " entries each is a statement when it is asked for again, at the worst moment.",
                "Set backup-count to 1" + FILE,
                0);
    }

    private static Finding unbounded(List<EffectiveMap> maps) {
        return new Finding(
                Kind.GRID_ROOM_SMALL,
                Severity.WARNING,
                place(maps) + " unbounded",
                "Nothing is ever let go of to make room in " + names(maps) + ".",
                "They grow until the heap is full, and the node stops with them. This node has "
                        + count(maps.stream().mapToLong(EffectiveMap::owned).sum()) + " entries of them now.",
                "Set an eviction with LRU and PER_NODE" + FILE,
                0);
    }

    private static Finding full(List<EffectiveMap> maps) {
        double loaded = maps.stream()
                .mapToDouble(map -> map.traffic().loadedPerSecond())
                .sum();
        EffectiveMap one = maps.get(0);
        return new Finding(
                Kind.GRID_ROOM_SMALL,
                Severity.ofCost(loaded),
                place(maps),
                "The grid is full of " + names(maps) + ": " + count(one.owned()) + " entries of " + count(one.room())
                        + " on this node.",
                "What is not in it is read from the database, " + Traffic.number(loaded)
                        + " times a second on this node in the last minute.",
                "Give eviction a larger size" + FILE,
                loaded);
    }

    private static Finding timeToLive(List<EffectiveMap> maps) {
        EffectiveMap one = maps.get(0);
        double extra = maps.stream()
                .mapToDouble(map -> (double) map.owned() / map.secondsToLive())
                .sum();
        return new Finding(
                Kind.GRID_TIME_TO_LIVE,
                Severity.ofCost(extra),
                place(maps),
                names(maps) + " let entries live " + count(one.secondsToLive()) + " s in the grid, and the policy says "
                        + count(one.policySeconds()) + " s.",
                "Their " + count(maps.stream().mapToLong(EffectiveMap::owned).sum())
                        + " entries on this node are up to " + Traffic.number(extra) + " loads a second.",
                "Take time-to-live-seconds and max-idle-seconds out" + FILE,
                extra);
    }

    private static Finding format(List<EffectiveMap> maps) {
        return new Finding(
                Kind.GRID_FORMAT,
                Severity.NOTE,
                place(maps),
                names(maps) + " are kept as " + maps.get(0).format() + ".",
                "They are made into bytes and back at each read, which takes the processor and saves no statement.",
                "Set in-memory-format to BINARY" + FILE,
                0);
    }

    /** Of one map its name; of several what their names begin with. */
    private static String place(List<EffectiveMap> maps) {
        String common = maps.get(0).name();
        for (EffectiveMap map : maps) {
            while (!map.name().startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return "grid " + (maps.size() == 1 ? common : common + "*");
    }

    private static String names(List<EffectiveMap> maps) {
        return maps.size() > 3
                ? maps.size() + " maps of the grid"
                : maps.stream().map(EffectiveMap::name).collect(Collectors.joining(", "));
    }

    private static String count(long number) {
        return String.format(java.util.Locale.ENGLISH, "%,d", number);
    }
}
