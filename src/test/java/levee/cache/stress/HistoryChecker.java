package levee.cache.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Proves of a history that nothing was seen too late, and that no memory went back: for each sighting there must be a
 * version that fits it, was begun before the sighting ended, is none that another had replaced for longer than the
 * allowance when the sighting began, and none before the one that the same memory had shown by then. Where several fit the
 * first is taken, which leaves most to what follows: a history that is found wrong is wrong whatever happened in fact.
 */
final class HistoryChecker {

    private final Map<Long, List<Version>> versions;
    private final Map<Long, TreeMap<Long, Integer>> acknowledged = new HashMap<>();

    /** @param versions of each thing, numbered from 1 without a gap */
    HistoryChecker(Map<Long, List<Version>> versions) {
        this.versions = new HashMap<>();
        versions.forEach((thing, numbered) -> {
            List<Version> all = new ArrayList<>(List.of(Version.NONE_YET));
            all.addAll(numbered);
            this.versions.put(thing, all);
            acknowledged.put(thing, acknowledged(all));
        });
    }

    /** By time: the highest number that was acknowledged. */
    private static TreeMap<Long, Integer> acknowledged(List<Version> all) {
        TreeMap<Long, Integer> highest = new TreeMap<>();
        List<Version> inTime = new ArrayList<>(all);
        inTime.sort(Comparator.comparingLong(Version::acknowledged));
        int number = 0;
        for (Version version : inTime) {
            number = Math.max(number, (int) version.number());
            highest.put(version.acknowledged(), number);
        }
        return highest;
    }

    private static final Shown NOTHING = new Shown(Long.MIN_VALUE, 0, null);

    private record Memory(String name, long thing) {}

    private record Shown(long ended, int number, Sighting by) {}

    /** @return in words what is wrong with it; empty if nothing is */
    List<String> check(List<Sighting> sightings) {
        Map<Memory, List<Sighting>> byMemory = new HashMap<>();
        sightings.forEach(sighting -> byMemory.computeIfAbsent(
                        new Memory(sighting.memory(), sighting.thing()), added -> new ArrayList<>())
                .add(sighting));
        List<String> wrong = new ArrayList<>();
        byMemory.values().forEach(each -> checkOne(each, wrong));
        return wrong;
    }

    private void checkOne(List<Sighting> sightings, List<String> wrong) {
        sightings.sort(Comparator.comparingLong(Sighting::begun));
        PriorityQueue<Shown> underWay = new PriorityQueue<>(Comparator.comparingLong(Shown::ended));
        Shown last = NOTHING;
        for (Sighting sighting : sightings) {
            while (!underWay.isEmpty() && underWay.peek().ended < sighting.begun()) {
                Shown next = underWay.poll();
                last = next.number > last.number ? next : last;
            }
            int required = inForce(sighting);
            int number = first(sighting, Math.max(last.number, required));
            if (number < 0) {
                wrong.add(reason(sighting, last, required) + ": " + sighting);
            } else {
                underWay.add(new Shown(sighting.ended(), number, sighting));
            }
        }
    }

    /** The number that nobody may miss any more. */
    private int inForce(Sighting sighting) {
        return acknowledged
                .get(sighting.thing())
                .lowerEntry(sighting.begun() - sighting.allowance())
                .getValue();
    }

    /** Of the versions that fit, from a number on; negative if there is none. */
    private int first(Sighting sighting, int from) {
        List<Version> all = versions.get(sighting.thing());
        for (int number = from; number < all.size(); number++) {
            if (sighting.fits().test(all.get(number)) && all.get(number).begun() <= sighting.ended()) {
                return number;
            }
        }
        return -1;
    }

    private String reason(Sighting sighting, Shown last, int required) {
        if (first(sighting, required) >= 0) {
            return "BACKWARD, it had shown version " + last.number + " (" + last.by + "), "
                    + versions.get(sighting.thing()).get(last.number);
        }
        int before = first(sighting, 0);
        if (before < 0) {
            return "IMPOSSIBLE, there was no such version";
        }
        Version missed = versions.get(sighting.thing()).get(required);
        return "STALE, version " + required + " was acknowledged "
                + (sighting.begun() - missed.acknowledged()) / 1_000_000 + " ms before";
    }
}
