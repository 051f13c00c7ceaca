package levee.cache.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.cache.LoneNode;

/** The histories of all processes, laid beside what the database has. */
final class Histories {

    /** What is known of a thing, by its id or in a list. Who is in a list is judged by itself. */
    private static final String EXISTS = " exists";

    private record Change(long thing, long version) {}

    private final Map<Change, Long> begun = new HashMap<>();
    private final Map<Change, Long> acknowledged = new HashMap<>();
    private final Set<Change> told = new HashSet<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<Character, Integer> counts = new TreeMap<>();
    private final Map<Character, Integer> trusts = new TreeMap<>();

    /** @param gone when the process was certainly gone, if it was killed: what it had begun was committed by then, or never */
    void add(String node, Path file, long gone) throws IOException {
        List<Change> unknown = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split(" ", 6)).forEach(words -> {
                counts.merge(words[0].charAt(0), 1, Integer::sum);
                switch (words[0].charAt(0)) {
                    case HistoryFile.BEGUN -> {
                        begun.put(change(words), Long.valueOf(words[3]));
                        unknown.add(change(words));
                    }
                    case HistoryFile.ACKNOWLEDGED -> acknowledged(node, change(words), Long.parseLong(words[3]));
                    case HistoryFile.FAILED -> failures.add(node + ": " + String.join(" ", words));
                    default -> saw(node, words);
                }
            });
        }
        unknown.forEach(change -> acknowledged.putIfAbsent(change, gone));
    }

    private static Change change(String[] words) {
        return new Change(Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    /** Who was told of its own commit has seen it, or what others have made of it since. */
    private void acknowledged(String node, Change change, long at) {
        acknowledged.put(change, at);
        told.add(change);
        sightings.add(own(node + EXISTS, change, at));
    }

    private static Sighting own(String memory, Change change, long at) {
        return new Sighting(
                memory,
                change.thing,
                at,
                at,
                Long.MAX_VALUE / 2,
                version -> version.number() >= change.version,
                "made by itself as " + change.version);
    }

    private void saw(String node, String[] words) {
        char what = words[0].charAt(0);
        long key = Long.parseLong(words[1]);
        char trust = words[4].charAt(0);
        trusts.merge(trust, 1, Integer::sum);
        Map<Long, String> seen = things(words[5]);
        if (what == HistoryFile.ONE) {
            add(
                    node + EXISTS,
                    key,
                    words,
                    seen.isEmpty()
                            ? version -> !version.isThere()
                            : version -> seen.get(key).equals(state(version)),
                    seen.isEmpty() ? "not there" : "as " + seen.get(key));
            return;
        }
        // Of a member that is deleted the list may still tell until the bound has passed; of one that is there, nothing
        // old.
        seen.forEach((thing, state) -> {
            String as = "as " + state + " in " + what + key;
            add(node + " members of " + what + key, thing, words, version -> state.equals(state(version)), as);
            add(node + EXISTS, thing, words, version -> state.equals(state(version)) || !version.isThere(), as);
        });
        Predicate<Version> isMember =
                what == HistoryFile.LOUD ? Version::loud : version -> version.isThere() && version.shelf() == key;
        for (long thing = 1; thing <= Work.THINGS; thing++) {
            boolean isSeen = seen.containsKey(thing);
            add(
                    node + " " + what + key,
                    thing,
                    words,
                    isSeen ? isMember : isMember.negate(),
                    (isSeen ? "in" : "not in") + " the list " + what + key);
        }
    }

    private void add(String memory, long thing, String[] words, Predicate<Version> fits, String what) {
        sightings.add(new Sighting(
                memory,
                thing,
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                LoneNode.allowanceNanos(words[4].charAt(0)),
                fits,
                what + " (" + words[0] + words[1] + " " + words[4] + ")"));
    }

    /** By id: number, shelf, and whether it is loud. */
    private static Map<Long, String> things(String list) {
        return list.equals(HistoryFile.NOTHING)
                ? Map.of()
                : Stream.of(list.split(","))
                        .map(each -> each.split("="))
                        .collect(Collectors.toMap(pair -> Long.valueOf(pair[0]), pair -> pair[1]));
    }

    private static String state(Version version) {
        return version.number() + "/" + version.shelf() + "/" + version.loud();
    }

    /** By thing, as the database has them. */
    Map<Long, List<Version>> versions(List<Deed> deeds) {
        Map<Long, List<Version>> versions = new HashMap<>();
        for (long thing = 1; thing <= Work.THINGS; thing++) {
            versions.put(thing, new ArrayList<>());
        }
        for (Deed deed : deeds) {
            Change change = new Change(deed.thing(), deed.version());
            versions.get(deed.thing())
                    .add(new Version(
                            deed.version(),
                            deed.shelf(),
                            deed.isLoud(),
                            begun.getOrDefault(change, Long.MIN_VALUE),
                            acknowledged.getOrDefault(change, Version.NEVER)));
        }
        return versions;
    }

    /** What somebody was told that it was committed, and the database does not have. */
    List<String> lost(List<Deed> deeds) {
        Set<Change> lost = new HashSet<>(told);
        deeds.forEach(deed -> lost.remove(new Change(deed.thing(), deed.version())));
        return lost.stream().map(Change::toString).toList();
    }

    List<Sighting> sightings() {
        return sightings;
    }

    List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        return counts + ", begun with trust " + trusts + ", " + sightings.size() + " sightings";
    }
}
