package levee.alerts.repairs;

import java.time.Instant;
import java.util.Optional;

/**
 * A repair that somebody began from an alert, and what became of it.
 *
 * @param doneAt empty while it is being done, and for one that was given up
 * @param by an e-mail address, or {@code levee}
 * @param outcome what was done, in one line; empty while it is being done
 */
public record RepairRecord(
        String repair, String subject, Instant begunAt, Optional<Instant> doneAt, String by, String outcome) {}
