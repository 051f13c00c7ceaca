package levee.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What can be read again at any time, to see whether it is kept: offered by those who keep it, whom JPA's provider makes. */
public final class Probes {

    /** Of one region. */
    public interface Probe {

        /**
         * Reads something that the region has, as a visitor would, each time it is run the same thing; empty if it has
         * nothing that could be read, or nobody can read any more: its session has ended.
         */
        Optional<Runnable> read();
    }

    private static final Map<Region, Probe> OFFERED = new ConcurrentHashMap<>();

    private Probes() {}

    public static void offer(Region region, Probe probe) {
        OFFERED.put(region, probe);
    }

    /** Empty for a region that nobody can read from by himself, as pages are. */
    public static Optional<Probe> of(Region region) {
        return Optional.ofNullable(OFFERED.get(region));
    }
}
