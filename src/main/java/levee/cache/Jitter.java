package levee.cache;

import java.util.concurrent.ThreadLocalRandom;

/** Lets what was made together not end together, and so not be made anew together. */
public final class Jitter {

    private static final double MOST = 0.1;

    private Jitter() {}

    /** A time that is up to a tenth shorter. */
    public static long shorten(long time) {
        return Math.round(time * (1 - MOST * ThreadLocalRandom.current().nextDouble()));
    }
}
