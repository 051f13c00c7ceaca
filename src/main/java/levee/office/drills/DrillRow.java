package levee.office.drills;

import java.io.Serializable;
import java.time.Instant;
import levee.drills.DrillRun;

/**
 * A drill in the list.
 *
 * @param scenario empty while it is not to be said
 * @param outcome the key of its text, after {@code drills.}
 */
public record DrillRow(
        long id,
        String scenario,
        Instant at,
        String by,
        boolean team,
        String outcome,
        String detected,
        String named,
        String resolved,
        String failed)
        implements Serializable {

    static DrillRow of(DrillRun run) {
        boolean secret = run.isSecret();
        return new DrillRow(
                run.getId(),
                secret ? "" : run.getScenario(),
                run.getBeganAt(),
                run.getBegunBy(),
                run.isTeam(),
                run.isUnderWay() ? "under-way" : run.getOutcome(),
                ScoreRow.span(run.getScore().detected()),
                ScoreRow.span(run.getScore().named()),
                ScoreRow.span(run.getScore().resolved()),
                ScoreRow.number(run.getScore().failedCheckouts()));
    }

    public String getAddress() {
        return "/office/drills/drill?id=" + id;
    }

    public String getLook() {
        return switch (outcome) {
            case "played" -> "good";
            case "under-way" -> "warn";
            default -> "bad";
        };
    }
}
