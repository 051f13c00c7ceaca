package levee.signals;

import java.time.Duration;

/**
 * A stretch of time that ends now, or ended some time ago.
 *
 * @param length more than nothing
 * @param ago how long ago it ended
 */
public record Window(Duration length, Duration ago) {

    public Window {
        if (length.isNegative() || length.isZero() || ago.isNegative()) {
            throw new IllegalArgumentException("No window: " + length + ", " + ago + " ago");
        }
    }

    public static Window last(Duration length) {
        return new Window(length, Duration.ZERO);
    }

    public static Window lastSeconds(long seconds) {
        return last(Duration.ofSeconds(seconds));
    }

    /** One as long, which ended when this one begins. */
    public Window before() {
        return new Window(length, ago.plus(length));
    }

    public Window endedAgo(Duration longer) {
        return new Window(length, ago.plus(longer));
    }

    public double seconds() {
        return length.toMillis() / 1_000.0;
    }
}
