package levee.database;

/**
 * Whether this thread works for an order: then all that it reads and writes goes by the connections of orders, also what
 * anybody else would read by others.
 */
public final class Ordering {

    private static final ThreadLocal<Boolean> UNDER_WAY = new ThreadLocal<>();

    private Ordering() {}

    /** What may throw what it likes. */
    @FunctionalInterface
    public interface Work<A extends Exception, B extends Exception> {
        void run() throws A, B;
    }

    public static <A extends Exception, B extends Exception> void run(Work<A, B> work) throws A, B {
        if (isUnderWay()) {
            work.run();
            return;
        }
        UNDER_WAY.set(Boolean.TRUE);
        try {
            work.run();
        } finally {
            UNDER_WAY.remove();
        }
    }

    static boolean isUnderWay() {
        return UNDER_WAY.get() != null;
    }
}
