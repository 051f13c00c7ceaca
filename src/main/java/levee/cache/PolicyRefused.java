package levee.cache;

/** A policy that would do harm, or a change of one that cannot be taken back any more: nothing was changed. */
public class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message sentences for whoever typed it: what is wrong, and what to do instead */
    PolicyRefused(String message) {
        super(message);
    }
}
