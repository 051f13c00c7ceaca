package levee.exchange.file;

import java.util.List;

/**
 * The fields of one line, by the names of their columns.
 *
 * @param number of the line in the file; the heading has 1
 */
record Fields(long number, Heading heading, List<String> values) {

    private static final String SEPARATORS = ",;\t";
    /** Ordinary sentences have fewer. */
    private static final int FEWEST_SEPARATORS = 4;

    /** Without the space around it; empty if the line or the file has no such field. */
    String get(String name) {
        int column = heading.column(name);
        return column < 0 || column >= values.size() ? "" : values.get(column).strip();
    }

    /** The first of these that is not empty. */
    String first(String... names) {
        for (String name : names) {
            String value = get(name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** @throws RefusedException if there is something in the line that is not text */
    void requireText() {
        for (String value : values) {
            if (value.indexOf(CsvText.NO_CHARACTER) >= 0) {
                throw new RefusedException(
                        "It has characters that are not UTF-8. Save the file as \"CSV UTF-8\" and import it again.");
            }
            if (value.chars().anyMatch(Fields::isControl)) {
                throw new RefusedException("It has control characters, which are not text.");
            }
        }
    }

    /** @throws RefusedException if a field seems to have swallowed the lines below it */
    void requireClosedQuotes() {
        int separators = heading.size() - 1;
        boolean swallowed = separators >= FEWEST_SEPARATORS
                && values.stream()
                        .filter(value -> value.indexOf('\n') >= 0)
                        .flatMap(String::lines)
                        .skip(1)
                        .anyMatch(text -> SEPARATORS.chars().anyMatch(each -> count(text, each) >= separators));
        if (swallowed) {
            throw new RefusedException(
                    "One of its fields goes on over lines that look like products. Is a quotation mark missing?");
        }
    }

    private static long count(String text, int character) {
        return text.chars().filter(each -> each == character).count();
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t' || character == 0x7F;
    }

    boolean isEmpty() {
        return values.stream().allMatch(String::isBlank);
    }
}
