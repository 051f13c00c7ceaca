package levee.office.notice;

import java.io.Serializable;
import java.time.Instant;
import levee.alerts.notice.Silence;

/**
 * A silence as it is listed.
 *
 * @param subject empty for every subject
 * @param endedBy empty if it has ended by itself, or will
 */
public record SilenceRow(
        long id, String alert, String subject, String reason, String by, Instant madeAt, Instant endsAt, String endedBy)
        implements Serializable {

    static SilenceRow of(Silence silence) {
        return new SilenceRow(
                silence.getId(),
                silence.getName().label(),
                silence.getSubject(),
                silence.getReason(),
                silence.getMadeBy(),
                silence.getMadeAt(),
                silence.getEndsAt(),
                silence.getEndedBy().orElse(""));
    }
}
