package levee.signals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What a node runs: which build, and with which settings. Of a setting only so much is kept that another value is noticed;
 * two of 65,536 values look the same, and nobody can guess a password by it.
 *
 * @param settings by name, each with the first letters of its value's hash
 */
record Outfit(String build, Map<String, String> settings) {

    private static final String OURS = "levee.";
    private static final int LETTERS = 4;

    static Outfit of(Config config) {
        Map<String, String> values = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            config.getOptionalValue(name, String.class).ifPresent(value -> values.put(name, value));
        }
        return with(values);
    }

    /** This build, with these settings of ours. */
    static Outfit with(Map<String, String> values) {
        Map<String, String> settings = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(OURS)) {
                settings.put(name, letters(value));
            }
        });
        return new Outfit(thisBuild(), settings);
    }

    /** @param text as {@link #settingsText} gives it */
    static Outfit of(String build, String text) {
        Map<String, String> settings = text.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, same) -> one, TreeMap::new));
        return new Outfit(build, settings);
    }

    String settingsText() {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** The names of those that have another value in the other, or are in one of the two alone. */
    TreeSet<String> settingsUnlike(Outfit other) {
        TreeSet<String> names = new TreeSet<>(settings.keySet());
        names.addAll(other.settings.keySet());
        names.removeIf(name -> settings.containsKey(name) && settings.get(name).equals(other.settings.get(name)));
        return names;
    }

    private static String thisBuild() {
        Properties build = new Properties();
        try (InputStream file = Outfit.class.getResourceAsStream("/levee/signals/build.properties")) {
            build.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version") + " built " + build.getProperty("built");
    }

    private static String letters(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
