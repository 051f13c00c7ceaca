package levee.office.cache;

import java.io.Serializable;
import java.time.Instant;
import levee.cache.PolicyChange;

/** A change of a policy, as the history shows it. */
public record ChangeRow(
        long id, String what, String reason, String by, Instant madeAt, boolean undone, boolean undoable)
        implements Serializable {

    static ChangeRow of(PolicyChange change) {
        return new ChangeRow(
                change.id(),
                PolicyDifference.of(change),
                change.reason(),
                change.by(),
                change.madeAt(),
                change.undone(),
                change.last() && !change.undone());
    }
}
