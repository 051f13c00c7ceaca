package levee.alerts;

import java.time.Duration;

/**
 * How fast the failures that an objective allows are used up, seen in two windows at once: the long one says that it is
 * serious, the short one that it still goes on, so that the alarm ends soon after the fault (Beyer and others, The Site
 * Reliability Workbook, 2018, chapter 5: Alerting on SLOs, approach 6).
 *
 * @param objective the share that must succeed, such as 0.999 over thirty days
 * @param factor times as fast as would just use up the allowance: 14.4 spends 2 % of thirty days' in one hour, 6 spends 5 %
 *     in six
 * @param attempts fewer in the long window prove nothing
 * @param failures the same: one of ten is ten per cent, and yet one
 */
public record BurnRate(
        double objective, double factor, Duration longWindow, Duration shortWindow, long attempts, long failures) {

    /** Of checkout submissions: wakes somebody. */
    public static final BurnRate FAST = new BurnRate(0.999, 14.4, Duration.ofHours(1), Duration.ofMinutes(5), 10, 3);

    /** Of checkout submissions: what burns more slowly, but too long. */
    public static final BurnRate SLOW = new BurnRate(0.999, 6, Duration.ofHours(6), Duration.ofMinutes(30), 10, 3);

    public BurnRate {
        require(objective > 0 && objective < 1, "The objective must lie between 0 and 1, and is " + objective + ".");
        require(
                factor > 0 && factor * (1 - objective) <= 1,
                "A factor of " + factor + " can never be exceeded with an objective of " + objective
                        + ": it must be more than 0, and at most " + 1 / (1 - objective) + ".");
        require(
                shortWindow.compareTo(Duration.ZERO) > 0 && shortWindow.compareTo(longWindow) < 0,
                "The short window must be shorter than the long one, and longer than nothing: " + shortWindow + ", "
                        + longWindow + ".");
        require(
                attempts >= 1 && failures >= 1,
                "At least one attempt and one failure are needed to judge: " + attempts + ", " + failures + ".");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** How many were made in a window, and how many of them failed. */
    public record Attempts(long made, long failed) {

        public Attempts {
            require(failed >= 0 && failed <= made, "Of " + made + " attempts, " + failed + " cannot have failed.");
        }
    }

    /** As a multiple of what the objective allows; 0 where nothing was tried. */
    public double of(Attempts window) {
        return window.made() == 0 ? 0 : (double) window.failed() / window.made() / (1 - objective);
    }

    /** Whether somebody should know: both windows burn faster than the factor, on enough of evidence. */
    public boolean exceeded(Attempts longWindow, Attempts shortWindow) {
        return longWindow.made() >= attempts
                && longWindow.failed() >= failures
                && of(longWindow) > factor
                && of(shortWindow) > factor;
    }
}
