package levee.incidents;

import jakarta.ejb.ApplicationException;

/** Somebody else saved the incident after this person began to change it. Nothing was saved. */
@ApplicationException(rollback = true)
public class ChangedMeanwhileException extends RuntimeException {

    ChangedMeanwhileException(long incident, Throwable cause) {
        super("Incident " + incident + " was changed meanwhile", cause);
    }
}
