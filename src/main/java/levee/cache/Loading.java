package levee.cache;

import java.util.function.Supplier;

/**
 * A load of the cache under way in this thread: the statements that it sends bring what is going to be kept, and are no
 * bypass. Whoever loads counts the read.
 */
public final class Loading {

    private static final ThreadLocal<String> UNDER_WAY = new ThreadLocal<>();

    private Loading() {}

    /** Loads something for a region, and notes how long it took. */
    public static <T> T of(String region, Supplier<T> load) {
        String outer = UNDER_WAY.get();
        UNDER_WAY.set(region);
        long began = System.nanoTime();
        try {
            T loaded = load.get();
            CacheStatistics.loaded(region, System.nanoTime() - began);
            return loaded;
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
}
