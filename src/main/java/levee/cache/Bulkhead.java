package levee.cache;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Lets so many loads of a region go to the database at the same time, and the others wait: a cache that has lost everything
 * must not take all connections from those who buy. Who has waited for long goes all the same, rather than fail.
 */
final class Bulkhead {

    private static final long PATIENCE_MILLIS = 2_000;

    private final IntSupplier most;
    private final Runnable refused;
    private final Places places = new Places();
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    private static final class Places extends Semaphore {

        private static final long serialVersionUID = 1;

        private int all;

        Places() {
            super(0, true);
        }

        /** To one at least: else nothing could be read at all. */
        synchronized void resize(int most) {
            int wanted = Math.max(1, most);
            if (wanted > all) {
                release(wanted - all);
            } else if (wanted < all) {
                reducePermits(all - wanted);
            }
            all = wanted;
        }
    }

    /**
     * @param most how many, as it is now
     * @param refused told when somebody had to go without a place
     */
    Bulkhead(IntSupplier most, Runnable refused) {
        this.most = most;
        this.refused = refused;
    }

    /** Whoever is in already, and needs more for it, does not wait for a second place. */
    <T> T load(Supplier<T> load) {
        if (inside.get()) {
            return load.get();
        }
        places.resize(most.getAsInt());
        boolean hasPlace = awaitPlace();
        inside.set(true);
        try {
            return load.get();
        } finally {
            inside.remove();
            if (hasPlace) {
                places.release();
            }
        }
    }

    private boolean awaitPlace() {
        try {
            if (places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refused.run();
        return false;
    }
}
