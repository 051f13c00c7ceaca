package levee.cache;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * What the answer under way in this thread shows, as far as it comes from something cached or kept in the log of changes:
 * whoever keeps the answer keeps this with it. Where nobody is going to keep anything, nothing is noted.
 */
public final class Shown {

    private static final ThreadLocal<Set<CacheTag>> UNDER_WAY = new ThreadLocal<>();

    private Shown() {}

    /** Something that makes an answer. */
    public interface Rendering {
        void run() throws IOException, ServletException;
    }

    /** What is shown while it runs, in this thread. */
    public static Set<CacheTag> during(Rendering rendering) throws IOException, ServletException {
        Set<CacheTag> shown = new HashSet<>();
        UNDER_WAY.set(shown);
        try {
            rendering.run();
        } finally {
            UNDER_WAY.remove();
        }
        return shown;
    }

    /** Whether somebody is going to keep what is shown. */
    public static boolean isNoted() {
        return UNDER_WAY.get() != null;
    }

    public static void add(CacheTag tag) {
        Set<CacheTag> shown = UNDER_WAY.get();
        if (shown != null) {
            shown.add(tag);
        }
    }
}
