package levee.alerts.rules;

/** A rule makes no sense, or somebody else has changed it meanwhile; the message tells people what to do instead. */
public class RuleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleRefused(String message) {
        super(message);
    }
}
