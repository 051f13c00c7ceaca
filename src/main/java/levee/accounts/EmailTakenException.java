package levee.accounts;

import jakarta.ejb.ApplicationException;

/** An account with this e-mail address exists. The transaction that wanted another is rolled back. */
@ApplicationException(rollback = true)
public class EmailTakenException extends RuntimeException {

    EmailTakenException() {
        this(null);
    }

    EmailTakenException(Throwable cause) {
        super("There is an account with this e-mail address", cause);
    }
}
