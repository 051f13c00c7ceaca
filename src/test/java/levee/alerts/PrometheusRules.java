package levee.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in which the same rules are for Prometheus, and what to do about them for people. */
public final class PrometheusRules {

    public static final Path FOLDER = Path.of("payara", "alerts");

    private PrometheusRules() {}

    public static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that {@code rules.yml} says of an alert; empty if nothing. */
    public static String of(String label) {
        Matcher entry = Pattern.compile("- alert: " + label + "\\R(.*?)(?=\\R\\R|\\z)", Pattern.DOTALL)
                .matcher(file("rules.yml"));
        return entry.find() ? entry.group(1) : "";
    }

    /** How many cases of {@code rules-test.yml} expect it to fire, or not to. */
    public static long cases(String label, boolean firing) {
        String expected = "alertname: " + label + "\\R\\s+exp_alerts:" + (firing ? "\\R" : " \\[\\]\\R");
        return Pattern.compile(expected)
                .matcher(file("rules-test.yml"))
                .results()
                .count();
    }
}
