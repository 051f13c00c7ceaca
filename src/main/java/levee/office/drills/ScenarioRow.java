package levee.office.drills;

import java.io.Serializable;
import java.util.List;
import levee.drills.Fault;
import levee.drills.Scenario;

/**
 * A scenario that can be played.
 *
 * @param faults a line each, with when it begins and how long it lasts
 */
public record ScenarioRow(String name, String about, List<String> faults, String causes) implements Serializable {

    static ScenarioRow of(Scenario scenario) {
        return new ScenarioRow(
                scenario.name(),
                scenario.about(),
                scenario.faults().stream().map(ScenarioRow::text).toList(),
                scenario.toBeNamed());
    }

    private static String text(Fault fault) {
        String lasting =
                fault.lasting().isZero() ? "" : ", for " + fault.lasting().toSeconds() + " s";
        return "After " + fault.at().toSeconds() + " s: " + fault.text() + lasting;
    }
}
