package levee.alerts.notice;

import jakarta.ejb.ApplicationException;

/** What somebody wants of the rota, the policy or a silence makes no sense; the message tells people what to do instead. */
@ApplicationException(rollback = true)
public class NoticeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeRefused(String message) {
        super(message);
    }
}
