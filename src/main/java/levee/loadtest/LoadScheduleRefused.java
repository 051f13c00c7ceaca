package levee.loadtest;

/** A schedule that makes no sense, or that somebody else has changed meanwhile. Its message is for whoever wrote it. */
public final class LoadScheduleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    LoadScheduleRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What of it is wrong: {@code profile}, {@code stage}, {@code days}, {@code next}, {@code forced}; empty for no field. */
    public String field() {
        return field;
    }
}
