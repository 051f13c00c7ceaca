package levee.command.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import levee.command.database.DatabaseAccess;
import levee.command.machine.Failure;

/**
 * The settings of a cluster's nodes: the stage's file in {@code payara/config}, then the environment over it, then what
 * only the command knows. {@code ${levee.home}} in the file stands for the folder of the cluster.
 */
public final class Settings {
    private static final Path FILES = Path.of("payara", "config");
    /** A line that sets something, or that shows, commented out, how to. */
    private static final Pattern NAME = Pattern.compile("^#?\\s?(levee\\.[a-z0-9.-]+)\\s*=");

    /** What the environment tells the command and not the nodes. */
    private static final Set<String> OF_THE_COMMAND = Set.of(
            "LEVEE_HOME",
            "LEVEE_HTTP_PORT",
            "LEVEE_GRID_PORT",
            "LEVEE_DB_PORT",
            "LEVEE_CONSOLE_PORT",
            "LEVEE_CONSOLE_PASSWORD",
            "LEVEE_PROXY_PORT",
            "LEVEE_PROXY_OPEN");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** @param home the folder in which the cluster keeps letters and the test gateway's book */
    public static Settings of(Stage stage, Path home, Map<String, String> environment) {
        var file = file(stage);
        var values = new TreeMap<String, String>();
        read(file)
                .forEach((name, value) -> values.put(
                        name.toString(),
                        value.toString()
                                .replace("${levee.home}", home.toAbsolutePath().toString())));
        for (var name : names(stage)) {
            var value = environment.get(variable(name));
            if (value != null) {
                values.put(name, value);
            }
        }
        values.put("levee.stage", stage.id());
        return new Settings(values);
    }

    private static Path file(Stage stage) {
        return FILES.resolve(stage.id() + ".properties");
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All settings that the stage's file documents, set or not. */
    static Set<String> names(Stage stage) {
        try (var lines = Files.lines(file(stage))) {
            var names = new TreeSet<String>();
            lines.map(NAME::matcher).filter(line -> line.find()).forEach(line -> names.add(line.group(1)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variable that sets it: {@code levee.db.pool-size} is LEVEE_DB_POOL_SIZE. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The same with others over them. */
    public Settings with(Map<String, String> others) {
        var values = new TreeMap<>(this.values);
        values.putAll(others);
        return new Settings(values);
    }

    /** Null when it is not set. */
    public String get(String name) {
        return values.get(name);
    }

    public String require(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new Failure(variable(name) + " is not set.");
        }
        return value;
    }

    /** The database of the user's own that they name. */
    public DatabaseAccess ownDatabase() {
        return DatabaseAccess.own(require("levee.db.url"), require("levee.db.user"), require("levee.db.password"));
    }

    /** Where the shop's letters go, in words. */
    public String mailPlace() {
        var folder = get("levee.mail.folder");
        var host = get("levee.mail.host");
        return folder != null
                ? "kept in " + folder
                : host != null ? "sent through " + host : "wait: no mail server is set";
    }

    /** Variables of the environment that look like settings and are none. */
    public Set<String> unknown(Map<String, String> environment) {
        var known = new TreeSet<>(OF_THE_COMMAND);
        names(Stage.valueOf(require("levee.stage").toUpperCase(Locale.ROOT)))
                .forEach(name -> known.add(variable(name)));
        var unknown = new TreeSet<>(environment.keySet());
        unknown.removeIf(variable -> !variable.startsWith("LEVEE_") || known.contains(variable));
        return unknown;
    }

    Map<String, String> values() {
        return values;
    }
}
