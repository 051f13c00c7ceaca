package levee.alerts;

import java.util.Locale;
import java.util.stream.Stream;

/** Why something may be wrong. */
public enum Cause {
    /** Reads of something cached go to the database without asking the cache. */
    CACHE_BYPASS,
    /** The cache is asked and does not have it: it was cleared, has lost its grid, or lets go too early. */
    CACHE_MISS_STORM,
    /** More visitors than at this hour, whom no campaign has announced. */
    UNANNOUNCED_SURGE,
    /** More visitors than at this hour, whom a campaign has announced. */
    ANNOUNCED_SURGE,
    DEPLOYMENT,
    CONFIGURATION_CHANGE,
    /** The database is slow, or away, with no more to do than usual. */
    DATABASE_SLOW,
    POOL_EXHAUSTED,
    /** Payment or mail fails. */
    DEPENDENCY_FAILING,
    NODE_LOST,
    /** Nothing that is known explains it. */
    UNKNOWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@link #UNKNOWN} for one that there is not, as an older node may meet it. */
    static Cause of(String label) {
        return Stream.of(values())
                .filter(cause -> cause.label().equals(label))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
