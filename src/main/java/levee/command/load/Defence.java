package levee.command.load;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a replay can do without, to show what it is worth; and by which settings a node does without it. */
public enum Defence {
    /** One load for a key, and so many loads of a region at a time. */
    SINGLE_FLIGHT(Map.of()),
    /** Whole pages answered from memory. */
    PAGE_CACHE(Map.of()),
    /** The last good policy of the cache restored without a person. */
    REPAIR(Map.of("LEVEE_REPAIR_AUTOMATIC", "false")),
    /** No more at a time than a node can bear. */
    ADMISSION(Map.of("LEVEE_SURGE_ADMISSION", "false", "LEVEE_SURGE_ROOM", "false")),
    /** The cache of entities and queries, from the beginning. */
    CACHE(Map.of("LEVEE_REPAIR_AUTOMATIC", "false"));

    private static final String ALL = "all";
    private static final String LEFT_OUT_BY_THE_CACHE = "LEVEE_CACHE_REPLAY_WITHOUT";

    private final Map<String, String> settings;

    Defence(Map<String, String> settings) {
        this.settings = settings;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param names as they are typed; {@code all} for every one
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Set<Defence> named(List<String> names) {
        Set<Defence> named = EnumSet.noneOf(Defence.class);
        for (String name : names) {
            if (name.equals(ALL)) {
                return EnumSet.allOf(Defence.class);
            }
            named.add(Arrays.stream(values())
                    .filter(defence -> defence.label().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no defence \"" + name + "\". There are: " + labels() + ", all.")));
        }
        return named;
    }

    private static String labels() {
        return Arrays.stream(values()).map(Defence::label).collect(Collectors.joining(", "));
    }

    /** Of nodes that do without these, as variables of the environment. */
    static Map<String, String> settings(Set<Defence> without) {
        Map<String, String> all = new HashMap<>();
        without.forEach(defence -> all.putAll(defence.settings));
        String cache = without.stream()
                .filter(defence -> defence == SINGLE_FLIGHT || defence == PAGE_CACHE)
                .map(Defence::label)
                .collect(Collectors.joining(","));
        if (!cache.isEmpty()) {
            all.put(LEFT_OUT_BY_THE_CACHE, cache);
        }
        return all;
    }
}
