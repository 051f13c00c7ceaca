package levee.signals;

/**
 * Whether the current thread is answering a visitor. What the others send to the database (timers, the courier, health
 * checks) is housekeeping: so nobody has to mark their work as such, and nobody can forget to.
 */
final class Serving {

    private static final ThreadLocal<Boolean> VISITOR = new ThreadLocal<>();

    private Serving() {}

    static void begin() {
        VISITOR.set(Boolean.TRUE);
    }

    static void end() {
        VISITOR.remove();
    }

    static boolean visitor() {
        return VISITOR.get() != null;
    }
}
