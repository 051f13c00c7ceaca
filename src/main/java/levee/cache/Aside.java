package levee.cache;

import java.util.ArrayList;
import java.util.List;
import levee.cache.CacheStatistics.Outcome;

/**
 * Reads in this thread that no visitor has asked for, made to see what the cache does: they are noted here and not counted
 * among the visitors', whose hit ratios they would better or spoil. The statements that they take are sent, and counted
 * as housekeeping.
 */
public final class Aside {

    private static final ThreadLocal<Aside> UNDER_WAY = new ThreadLocal<>();

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<BypassReason> bypasses = new ArrayList<>();
    private int statements;

    private Aside() {}

    /** What the reads were answered by, and took. */
    public static Aside of(Runnable reads) {
        Aside aside = new Aside();
        UNDER_WAY.set(aside);
        try {
            reads.run();
        } finally {
            UNDER_WAY.remove();
        }
        return aside;
    }

    public static boolean isUnderWay() {
        return UNDER_WAY.get() != null;
    }

    /** Whether a bypass was taken note of here. */
    static boolean takes(BypassReason reason) {
        Aside aside = UNDER_WAY.get();
        if (aside != null) {
            aside.bypasses.add(reason);
        }
        return aside != null;
    }

    /** Whether a read was taken note of here. Asked at each read. */
    static boolean takes(Outcome outcome) {
        Aside aside = UNDER_WAY.get();
        if (aside == null) {
            return false;
        }
        aside.outcomes.add(outcome);
        return true;
    }

    /** JPA is about to send a statement that reads something cached. */
    public static void sent() {
        Aside aside = UNDER_WAY.get();
        if (aside != null) {
            aside.statements++;
        }
    }

    /** In their order. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Why statements were sent past the cache: those that were no loads. */
    public List<BypassReason> bypasses() {
        return List.copyOf(bypasses);
    }

    /** How many statements on cached tables were sent meanwhile, whatever the reads were counted as. */
    public int statements() {
        return statements;
    }
}
