package levee.office;

/** Text as people type it. */
public final class Typed {

    private Typed() {}

    /** Without the space around it; null if nothing is left. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
