package levee.command.drill;

/**
 * Something that must be so before a drill begins.
 *
 * @param what in a few words
 * @param objection why it is not; empty if it is
 */
public record Check(String what, String objection) {

    static Check of(String what, boolean good, String otherwise) {
        return new Check(what, good ? "" : otherwise);
    }

    public boolean good() {
        return objection.isEmpty();
    }

    public String text() {
        return (good() ? "ok      " : "NOT SO  ") + what + (good() ? "" : ": " + objection);
    }
}
