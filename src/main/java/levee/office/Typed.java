package levee.office;

import java.util.Optional;

/** Text as people type it. */
public final class Typed {

    private Typed() {}

    /** Without the space around it; null if nothing is left. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The id that an address names; empty if it names none. */
    public static Optional<Long> id(String text) {
        // 18 digits always fit into a long.
        return text != null && text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
