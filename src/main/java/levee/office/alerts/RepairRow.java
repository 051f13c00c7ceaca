package levee.office.alerts;

import java.io.Serializable;
import java.time.Instant;
import levee.alerts.repairs.RepairRecord;

/**
 * A repair from this episode, and what became of it.
 *
 * @param state of the text that says so
 * @param at when it was done, or begun
 */
public record RepairRow(String repair, String subject, String state, String look, String outcome, String by, Instant at)
        implements Serializable {

    static RepairRow of(RepairRecord repair) {
        boolean done = repair.doneAt().isPresent();
        String state = done ? "done" : repair.outcome().isEmpty() ? "doing" : "given-up";
        return new RepairRow(
                repair.repair(),
                repair.subject(),
                state,
                done ? "good" : repair.outcome().isEmpty() ? "busy" : "bad",
                done ? repair.outcome() : "",
                repair.by(),
                repair.doneAt().orElse(repair.begunAt()));
    }
}
