package levee.command.load;

import java.util.Optional;

/**
 * One thing that happened to a visitor.
 *
 * @param visitor who
 * @param at when it began, in milliseconds since 1970
 * @param interaction what was asked for; home for somebody who comes or goes
 * @param micros how long it took, redirects and all
 * @param note of somebody who comes, how many orders they mean to place; the order's number; what went wrong
 */
record Visit(long visitor, long at, What what, Interaction interaction, long micros, String note) {

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
    private static final int PARTS = 6;

    String line() {
        return String.join(
                SEPARATOR,
                Long.toString(visitor),
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
                Long.parseLong(parts[1]),
                What.valueOf(parts[2]),
                Interaction.valueOf(parts[3]),
                Long.parseLong(parts[4]),
                parts[5]));
    }

    boolean isAnswer() {
        return what == What.PAGE || what == What.ORDER || what == What.NO_ORDER;
    }
}
