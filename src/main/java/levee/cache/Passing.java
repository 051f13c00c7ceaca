package levee.cache;

import java.util.Optional;
import java.util.function.Supplier;

/** A read in this thread that would be answered from the cache, and is let past it for a reason of the region's policy. */
public final class Passing {

    private record Past(String region, BypassReason reason) {}

    private static final ThreadLocal<Past> UNDER_WAY = new ThreadLocal<>();

    private Passing() {}

    /** @param region what it is counted for as a read */
    public static <T> T by(String region, BypassReason reason, Supplier<T> read) {
        Past outer = UNDER_WAY.get();
        UNDER_WAY.set(new Past(region, reason));
        try {
            return read.get();
        } finally {
            if (outer == null) {
                UNDER_WAY.remove();
            } else {
                UNDER_WAY.set(outer);
            }
        }
    }

    public static boolean isUnderWay() {
        return UNDER_WAY.get() != null;
    }

    public static Optional<String> region() {
        return Optional.ofNullable(UNDER_WAY.get()).map(Past::region);
    }

    public static Optional<BypassReason> reason() {
        return Optional.ofNullable(UNDER_WAY.get()).map(Past::reason);
    }
}
