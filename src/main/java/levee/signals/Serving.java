package levee.signals;

import java.util.concurrent.atomic.LongAdder;

/**
 * Whether the current thread is answering a visitor. What the others send to the database (timers, the courier, health
 * checks) is housekeeping: so nobody has to mark their work as such, and nobody can forget to.
 */
final class Serving {

    private static final ThreadLocal<Boolean> VISITOR = new ThreadLocal<>();
    private static final LongAdder THREADS = new LongAdder();

    private Serving() {}

    static void begin() {
        VISITOR.set(Boolean.TRUE);
        THREADS.increment();
    }

    static void end() {
        THREADS.decrement();
        VISITOR.remove();
    }

    static boolean visitor() {
        return VISITOR.get() != null;
    }

    /** How many do so now. Pages that are given from memory before any filter take too little time to be counted. */
    static long threads() {
        return THREADS.sum();
    }
}
