package levee.command.load;

import java.util.Optional;

/**
 * One thing that happened to a visitor.
 *
 * @param at when it began, in milliseconds since 1970
 * @param interaction what was asked for; home for somebody who comes or goes
 * @param micros how long it took, redirects and all
 * @param note the order's number, or what went wrong
 */
record Visit(long at, What what, Interaction interaction, long micros, String note) {

    /** Kinds of what happens. */
    enum What {
        CAME,
        /** A page as it should be. */
        PAGE,
        /** The page of an order that was just acknowledged. */
        ORDER,
        /** Somebody has paid and is shown something else than an order: sold out meanwhile, or declined. */
        NO_ORDER,
        /** Told to come back. */
        REFUSED,
        ERROR,
        LEFT,
        GAVE_UP
    }

    private static final String SEPARATOR = "\t";
    private static final int PARTS = 5;

    String line() {
        return String.join(
                SEPARATOR,
                Long.toString(at),
                what.name(),
                interaction.name(),
                Long.toString(micros),
                note.replaceAll("\\s", " "));
    }

    /** Empty for what is no whole line. */
    static Optional<Visit> parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return Optional.of(new Visit(
                Long.parseLong(parts[0]),
                What.valueOf(parts[1]),
                Interaction.valueOf(parts[2]),
                Long.parseLong(parts[3]),
                parts[4]));
    }

    boolean isAnswer() {
        return what == What.PAGE || what == What.ORDER || what == What.NO_ORDER;
    }
}
