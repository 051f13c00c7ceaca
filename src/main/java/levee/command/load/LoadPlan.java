package levee.command.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import levee.command.machine.Failure;
import levee.loadtest.LoadTestSettings;

/**
 * What {@code payara/levee load} is asked for, and may do.
 *
 * @param rate in visitors a second; null where nothing was said, as for the next three
 * @param thinkSeconds on the average between two pages
 */
public record LoadPlan(String profile, Double rate, Double minutes, Double thinkSeconds, String mix) {

    private static final double HIGHEST_RATE = 10_000;
    private static final double LONGEST_MINUTES = 7 * 24 * 60;
    private static final double SHORTEST_THOUGHT = 0.1;
    private static final double LONGEST_THOUGHT = 600;

    /** All that there are. */
    public static List<String> profiles() {
        return Profile.NAMES;
    }

    /** @throws IllegalArgumentException with a sentence for the user if there is no such test */
    public LoadPlan {
        require(
                Profile.NAMES.contains(profile),
                "There is no profile \"" + profile + "\". There are: " + String.join(", ", Profile.NAMES) + ".");
        require(
                rate == null || rate > 0 && rate <= HIGHEST_RATE,
                "--rate is a number of visitors a second, up to 10,000.");
        require(
                minutes == null || minutes > 0 && minutes <= LONGEST_MINUTES,
                "--minutes is a number of minutes, up to a week.");
        require(
                thinkSeconds == null || thinkSeconds >= SHORTEST_THOUGHT && thinkSeconds <= LONGEST_THOUGHT,
                "--think is a number of seconds, from 0.1 to 600.");
        mix(mix);
    }

    private static void require(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Mix mix(String name) {
        if (name == null) {
            return null;
        }
        for (Mix mix : Mix.values()) {
            if (mix.label().equals(name)) {
                return mix;
            }
        }
        throw new IllegalArgumentException("--mix is browsing, shopping or ordering.");
    }

    /**
     * Puts nobody else's machine under load.
     *
     * @throws Failure if the settings do not name it
     */
    public static void requireOurs(URI address, LoadTestSettings settings) {
        if (!settings.allow(address)) {
            throw new Failure(address + " is refused: a load test takes machines down, so it goes only to those that "
                    + LoadTestSettings.HOSTS + " names. It names: " + settings.hosts() + ".");
        }
    }

    /** Whether it begins near what was measured last, and climbs by small steps. */
    public boolean climbsFromWhatIsKnown(Target target) {
        return near(target).isPresent();
    }

    private Optional<Profile> near(Target target) {
        Profile known = Profile.of(profile);
        return known.climbs() && rate == null && thinkSeconds == null && mix == null
                ? target.database()
                        .flatMap(database ->
                                KnownCapacity.visitors(database, target.nodes().size()))
                        .map(known::near)
                : Optional.empty();
    }

    /** The same from where it begins when nothing is known. */
    public LoadPlan fromTheBottom() {
        return new LoadPlan(profile, Profile.of(profile).rate(), minutes, thinkSeconds, mix);
    }

    /** @param folder an empty one for its files */
    public LoadTest on(Target target, LoadTestSettings settings, Path folder, Consumer<String> progress) {
        Double length = minutes == null && profile.equals("soak") ? Double.valueOf(settings.soakMinutes()) : minutes;
        Profile wanted = near(target).orElseGet(() -> Profile.of(profile)).with(rate, length, thinkSeconds, mix(mix));
        return new LoadTest(profile.equals("daily") ? day(wanted, target, progress) : wanted, target, folder, progress);
    }

    private static Profile day(Profile typical, Target target, Consumer<String> progress) {
        Optional<DayOfHistory.Day> day = target.database().flatMap(DayOfHistory::read);
        if (day.isEmpty()) {
            progress.accept(
                    "Of the last week the shop's history knows no whole day (UTC) with visitors: they come as on a"
                            + " typical day of a large shop instead");
            return typical;
        }
        progress.accept("Visitors come as on " + day.get().date() + " (UTC), the busiest day of the last week");
        return typical.shaped(day.get().shape());
    }
}
