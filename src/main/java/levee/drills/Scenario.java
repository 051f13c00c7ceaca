package levee.drills;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import levee.alerts.Cause;

/**
 * What is played in a drill, as its file in {@code payara/drills} says ({@link ScenarioFile}).
 *
 * @param load the profile after which visitors come; {@link #NO_LOAD} if only those come who come anyhow
 * @param times as many as the profile has
 * @param length while visitors come, and within which all faults are over
 * @param causes of which one must be named
 */
public record Scenario(
        String name,
        String about,
        String load,
        double times,
        Duration length,
        List<Fault> faults,
        Set<Cause> causes,
        StopCondition stop) {

    public static final String NO_LOAD = "none";

    public Scenario {
        faults = faults.stream().sorted(Comparator.comparing(Fault::at)).toList();
        causes = Set.copyOf(causes);
    }

    public boolean hasLoad() {
        return !load.equals(NO_LOAD);
    }

    /** Whether any fault of it has to happen in a place. */
    public boolean isAt(FaultKind.Place place) {
        return faults.stream().anyMatch(fault -> fault.kind().place() == place);
    }

    /** The labels of what must be named, with blanks between. */
    public String causesText() {
        return causes.stream().map(Cause::label).sorted().collect(Collectors.joining(" "));
    }

    /** The same for people. What a healthy shop bears names nothing. */
    public String toBeNamed() {
        return toBeNamed(List.of(causesText().split(" ")));
    }

    /** @param causes their labels */
    public static String toBeNamed(List<String> causes) {
        return causes.equals(List.of(Cause.UNKNOWN.label())) ? "nothing" : String.join(" or ", causes);
    }
}
