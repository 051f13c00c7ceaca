package levee.traffic;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the nodes ran when their capacity was measured.
 *
 * @param revision of the sources; empty where nobody knows
 * @param settings by name, with letters that tell two values apart and say nothing of either
 */
public record CapacityOutfit(String build, String revision, Map<String, String> settings) {

    static CapacityOutfit of(String build, String revision, String settings) {
        Map<String, String> byName = new TreeMap<>();
        if (settings != null) {
            settings.lines()
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> byName.put(pair[0], pair[1]));
        }
        return new CapacityOutfit(build, revision, byName);
    }

    public boolean isBuiltLike(CapacityOutfit other) {
        return build.equals(other.build) && revision.equals(other.revision);
    }

    /** As people know it: by its sources, else by its build. */
    public String named() {
        return revision.isEmpty() ? build : revision;
    }

    /** Names of those that differ, or that only one has. */
    public Set<String> settingsUnlike(CapacityOutfit other) {
        Set<String> names = new TreeSet<>(settings.keySet());
        names.addAll(other.settings.keySet());
        names.removeIf(name -> settings.getOrDefault(name, "").equals(other.settings.getOrDefault(name, "")));
        return names;
    }
}
