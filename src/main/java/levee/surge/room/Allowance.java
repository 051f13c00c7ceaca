package levee.surge.room;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How many went in past the row in the second that goes on, by sale. */
final class Allowance {

    private static final double NANOS_A_SECOND = 1e9;

    private final LongSupplier nanos;
    private final Map<String, Used> used = new ConcurrentHashMap<>();

    private static final class Used {
        private double left;
        private long at;

        Used(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /** @param nanos the clock */
    Allowance(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Takes one, if one is left.
     *
     * @param aSecond how many there are, of which two seconds' at most are kept
     */
    boolean take(String sale, double aSecond) {
        long now = nanos.getAsLong();
        Used known = used.computeIfAbsent(sale, name -> new Used(aSecond, now));
        synchronized (known) {
            known.left = Math.min(2 * aSecond, known.left + aSecond * (now - known.at) / NANOS_A_SECOND);
            known.at = now;
            if (known.left < 1) {
                return false;
            }
            known.left--;
            return true;
        }
    }
}
