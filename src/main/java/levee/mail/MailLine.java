package levee.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Carries in a thread of its own, so that a mail server which says a word now and then and never comes to an end holds up
 * neither the rounds nor the rows that they have locked; and leaves one alone that has been away four times in a row. Tries
 * nothing again: the outbox does.
 */
@ApplicationScoped
class MailLine {

    private static final int AWAY_IN_A_ROW = 4;
    private static final long BREAK_MILLIS = 10_000;

    /** A way that was closed is a failure of the line; a letter that nobody takes is none. */
    static final class WayClosed extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Round round;

        WayClosed(Round round) {
            super(round.reason());
            this.round = round;
        }

        Round round() {
            return round;
        }
    }

    @Timeout(MailSettings.DEFAULT_TIME_OUT_MILLIS)
    @CircuitBreaker(
            requestVolumeThreshold = AWAY_IN_A_ROW,
            failureRatio = 1,
            delay = BREAK_MILLIS,
            failOn = {WayClosed.class, TimeoutException.class})
    Round carry(Carrier way, List<OutgoingMail> letters) throws Exception {
        Round round = OwnThread.call(() -> way.carry(letters));
        if (round.isClosed()) {
            throw new WayClosed(round);
        }
        return round;
    }
}
