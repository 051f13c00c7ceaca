package levee.accounts;

import jakarta.ejb.ApplicationException;

/** Without this administrator there would be none, and nobody could ever make one. Nothing was changed. */
@ApplicationException(rollback = true)
public class LastAdministratorException extends RuntimeException {

    LastAdministratorException() {
        super("There would be no administrator left");
    }
}
