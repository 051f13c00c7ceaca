package levee.drills;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.alerts.Cause;

/**
 * Reads a scenario: a properties file, one thing a line. What is wrong with it is told with its line, all of it at once.
 *
 * <pre>
 * about = A hand closes a region of the cache, past all checks.
 * load = daily                       smoke, daily, flash-sale, soak or none
 * load.times = 2
 * minutes = 3
 * fault.1 = cache-bypass region=Product at 45 s for 90 s
 * cause = cache-bypass
 * stop.failed-checkouts = 2
 * stop.success-percent = 95
 * </pre>
 */
public final class ScenarioFile {

    private static final List<String> KEYS = List.of(
            "about",
            "load",
            "load.times",
            "minutes",
            "fault.1 (and 2, 3, …)",
            "cause",
            "stop.failed-checkouts",
            "stop.success-percent");

    private static final Pattern FAULT = Pattern.compile("fault\\.\\d{1,2}");
    private static final double MOST_MINUTES = 120;
    private static final double MOST_TIMES = 100;
    private static final int LONGEST_ABOUT = 500;

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private ScenarioFile(String file) {
        this.file = file;
    }

    /**
     * @param name of the scenario: that of its file, without what comes after the dot
     * @param file as it is called in what is told of it
     * @param profiles of load that there are; empty where that is not known
     * @throws ScenarioRefused if nobody can play it
     */
    public static Scenario read(String name, String file, String text, List<String> profiles) {
        ScenarioFile read = new ScenarioFile(file);
        read.readLines(text);
        Scenario scenario = read.scenario(name, profiles);
        if (!read.wrong.isEmpty()) {
            throw new ScenarioRefused(read.wrong);
        }
        return scenario;
    }

    private void readLines(String text) {
        List<String> all = text.lines().toList();
        for (int number = 1; number <= all.size(); number++) {
            for (Map.Entry<Object, Object> entry : parse(all.get(number - 1)).entrySet()) {
                String key = entry.getKey().toString();
                if (lines.putIfAbsent(key, number) != null) {
                    wrong.add(at(number) + key + " is said twice, first in line " + lines.get(key));
                } else if (!KEYS.contains(key) && !FAULT.matcher(key).matches()) {
                    wrong.add(at(number) + "\"" + key + "\" means nothing. What does: " + String.join(", ", KEYS));
                }
                values.putIfAbsent(key, entry.getValue().toString().strip());
            }
        }
    }

    private static Properties parse(String line) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // A broken \\u: then it is a key that means nothing.
            one.put(line.strip(), "");
        }
        return one;
    }

    private String at(int line) {
        return file + ", line " + line + ": ";
    }

    private String at(String key) {
        return lines.containsKey(key) ? at(lines.get(key)) : file + ": ";
    }

    private Scenario scenario(String name, List<String> profiles) {
        String about = required("about");
        if (about.length() > LONGEST_ABOUT) {
            wrong.add(at("about") + "about has at most " + LONGEST_ABOUT + " letters");
        }
        String load = values.getOrDefault("load", Scenario.NO_LOAD);
        if (!load.equals(Scenario.NO_LOAD) && !profiles.isEmpty() && !profiles.contains(load)) {
            wrong.add(at("load") + "there is no profile \"" + load + "\". There are: " + String.join(", ", profiles)
                    + ", " + Scenario.NO_LOAD);
        }
        Duration length = Duration.ofMillis(Math.round(number("minutes", "3", 0.1, MOST_MINUTES) * 60_000));
        Scenario scenario = new Scenario(
                name,
                about,
                load,
                number("load.times", "1", 0.01, MOST_TIMES),
                length,
                faults(length),
                causes(),
                new StopCondition(
                        (int) number("stop.failed-checkouts", "" + StopCondition.USUAL.failedCheckouts(), 1, 1_000),
                        number("stop.success-percent", "" + StopCondition.USUAL.successPercent(), 0, 100)));
        if (scenario.isAt(FaultKind.Place.CROWD) && !scenario.hasLoad()) {
            wrong.add(at("load") + "surge multiplies visitors, and none are sent: say a load");
        }
        return scenario;
    }

    private String required(String key) {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            wrong.add(at(key) + key + " is not said");
        }
        return value;
    }

    private double number(String key, String otherwise, double least, double most) {
        String text = values.getOrDefault(key, otherwise);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as one that is too large.
        }
        wrong.add(at(key) + key + " is a number from " + plain(least) + " to " + plain(most) + "; it is \"" + text
                + "\"");
        return least;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }

    private List<Fault> faults(Duration length) {
        List<String> keys = lines.keySet().stream()
                .filter(key -> FAULT.matcher(key).matches())
                .sorted()
                .toList();
        if (keys.isEmpty()) {
            wrong.add(file + ": no fault.1 is said. There are: " + FaultKind.labels());
        }
        List<Fault> faults = new ArrayList<>();
        for (String key : keys) {
            parsed(key, Fault::parse).ifPresent(fault -> {
                faults.add(fault);
                if (fault.end().compareTo(length) > 0) {
                    wrong.add(at(key) + "it ends after " + fault.end().toSeconds() + " s, the drill after "
                            + length.toSeconds() + " s");
                }
            });
        }
        return faults;
    }

    private <T> Optional<T> parsed(String key, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(values.get(key)));
        } catch (IllegalArgumentException e) {
            wrong.add(at(key) + e.getMessage());
            return Optional.empty();
        }
    }

    private Set<Cause> causes() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (String label : required("cause").split("\\s+")) {
            Optional<Cause> cause = Stream.of(Cause.values())
                    .filter(each -> each.label().equals(label))
                    .findFirst();
            if (cause.isEmpty() && !label.isEmpty()) {
                wrong.add(at("cause") + "there is no cause \"" + label + "\". There are: "
                        + Stream.of(Cause.values()).map(Cause::label).collect(Collectors.joining(", ")));
            }
            cause.ifPresent(causes::add);
        }
        return causes;
    }
}
