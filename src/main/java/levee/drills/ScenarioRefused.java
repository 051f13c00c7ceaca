package levee.drills;

import java.util.List;

/** A scenario's file says what nobody can play. Its message has a line for each thing that is wrong, with where it is. */
public class ScenarioRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioRefused(List<String> wrong) {
        super(String.join("\n", wrong));
    }
}
