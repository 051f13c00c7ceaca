package levee.drills;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a fault is to be told.
 *
 * @param otherwise what holds where it is not said; null if it must be
 * @param rule what it is, for who has said something else
 */
record Parameter(String name, String otherwise, Pattern pattern, long least, long most, String rule) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern REGION = Pattern.compile("((entity|query|page):)?[A-Za-z][A-Za-z.]{0,58}");
    private static final Pattern NODE = Pattern.compile("[1-9]|");

    static Parameter number(String name, long otherwise, long least, long most) {
        String rule = "a whole number from " + least + " to " + most;
        return new Parameter(name, Long.toString(otherwise), NUMBER, least, most, rule);
    }

    /** A type, a query or a kind of page, as the office's page of the cache names them. */
    static Parameter region() {
        return new Parameter(
                "region", null, REGION, 0, 0, "a region of the cache, such as Product or query:Listing.popular");
    }

    /** One node alone; all of them where it is not said. */
    static Parameter oneNode() {
        return new Parameter("node", "", NODE, 0, 0, "the number of a node");
    }

    /** @return what is wrong with it */
    Optional<String> objection(String value) {
        boolean good = pattern.matcher(value).matches();
        if (good && pattern == NUMBER) {
            long number = Long.parseLong(value);
            good = number >= least && number <= most;
        }
        return good ? Optional.empty() : Optional.of(name + " is " + rule + "; it is \"" + value + "\"");
    }
}
