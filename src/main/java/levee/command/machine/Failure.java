package levee.command.machine;

/** Something the person at the terminal must be told and can act on. Its message is shown as it stands, without a trace. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
