package levee.office.incidents;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import levee.incidents.ActionItem;

/**
 * Something to be done, or done.
 *
 * @param incidentTitle null where all are of one
 * @param doneAt null as long as it is not
 */
public record ActionRow(
        long id,
        long incident,
        String incidentTitle,
        String kind,
        String task,
        String owner,
        String due,
        boolean overdue,
        boolean done,
        Instant doneAt,
        String doneBy)
        implements Serializable {

    static ActionRow of(ActionItem item, String incidentTitle, LocalDate today) {
        return new ActionRow(
                item.getId(),
                item.getIncidentId(),
                incidentTitle,
                item.getKind().label(),
                item.getTask(),
                item.getOwner(),
                Words.day(item.getDueOn()),
                item.isOverdue(today),
                item.isDone(),
                item.getDoneAt().orElse(null),
                item.getDoneBy().orElse(null));
    }
}
