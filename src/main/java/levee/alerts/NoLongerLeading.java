package levee.alerts;

/** Whoever wants to write has lost the lease, or cannot know. */
class NoLongerLeading extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoLongerLeading() {
        super("Another node leads, or none");
    }
}
