package levee.exchange.file;

/** Something in a file cannot be taken; the message is for the merchant who made the file. */
public class RefusedException extends RuntimeException {

    public RefusedException(String reason) {
        super(reason, null, false, false);
    }
}
