package levee.surge.admission;

import java.time.Duration;

/**
 * How much is worked on, and how long is waited for it.
 *
 * @param least to be rendered at once
 * @param most to be rendered at once; 0 closes the shop
 * @param payments orders that are taken at once
 * @param patience of who is on the way to pay, and of the office
 * @param browsePatience of everybody else in a short rush
 */
record Bounds(int least, int most, int payments, Duration patience, Duration browsePatience) {

    /** In a surge, who looks around waits no longer than a page takes. */
    static final Duration IN_A_SURGE = Duration.ofMillis(100);

    /** So long is a rush one, until the queue should have been empty. */
    static final Duration RUSH = Duration.ofSeconds(1);

    private static final int OFFICE = 16;
    private static final int MOST_WAITING = 24;

    /** Who has a cart already is not sent away for a rush of some dozens. */
    private static final int MOST_BUYERS_WAIT = 40;

    private static final int MOST_PAYING_WAIT = 48;

    Bounds {
        boolean sensible = most == 0 || least >= 1 && most >= least && payments >= 1;
        if (!sensible) {
            throw new IllegalArgumentException("No shop can be run with " + least + " to " + most + " pages and "
                    + payments + " payments at once");
        }
    }

    /** Nobody is let in but the office. */
    boolean isClosed() {
        return most == 0;
    }

    /** How many of those that do not share the limit of rendering are worked on at once. */
    int own(Errand errand) {
        return errand == Errand.OFFICE ? OFFICE : isClosed() ? 0 : payments;
    }

    int mostWaiting(Errand errand) {
        if (isClosed() && errand != Errand.OFFICE) {
            return 0;
        }
        return switch (errand) {
            case PAY -> MOST_PAYING_WAIT;
            case CHECKOUT, CART -> MOST_BUYERS_WAIT;
            default -> MOST_WAITING;
        };
    }

    Duration patience(Errand errand, boolean surge) {
        if (!errand.isPatientOnlyInARush()) {
            return patience;
        }
        return surge && IN_A_SURGE.compareTo(browsePatience) < 0 ? IN_A_SURGE : browsePatience;
    }
}
