package levee.office;

import jakarta.ejb.ApplicationException;
import jakarta.servlet.http.HttpServletResponse;

/** A page or an action of it that this person cannot have: it is not there, or not theirs. Nothing was done. */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    public static Refusal notFound() {
        return new Refusal(HttpServletResponse.SC_NOT_FOUND, "There is no such thing");
    }

    static Refusal forbidden() {
        return new Refusal(HttpServletResponse.SC_FORBIDDEN, "The role is missing");
    }

    int status() {
        return status;
    }
}
