package levee;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What takes long to open, is opened when a test first asks for it and closed after the last test of this JVM. JUnit's own store
 * would close it after each class: Maven hands a fork one class after the other, each as a plan of its own.
 */
public final class OncePerRun implements LauncherSessionListener {

    private static final Map<Object, CloseableResource> OPENED = new HashMap<>();
    private static final Deque<CloseableResource> TO_CLOSE = new ArrayDeque<>();

    /** Nothing that it opens is opened by two threads. */
    public static synchronized <T extends CloseableResource> T open(Class<T> type, Object key, Supplier<T> how) {
        Object place = Map.entry(type, key);
        if (!OPENED.containsKey(place)) {
            T opened = how.get();
            OPENED.put(place, opened);
            TO_CLOSE.push(opened);
        }
        return type.cast(OPENED.get(place));
    }

    /** What was opened last goes first; whatever one of them says when it is closed, the others are closed too. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        IllegalStateException failure = new IllegalStateException("Not everything could be closed");
        while (!TO_CLOSE.isEmpty()) {
            try {
                TO_CLOSE.pop().close();
            } catch (Throwable e) {
                failure.addSuppressed(e);
            }
        }
        OPENED.clear();
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
