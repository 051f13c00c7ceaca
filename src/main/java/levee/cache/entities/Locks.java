package levee.cache.entities;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.persistence.internal.helper.ConcurrencyManager;
import org.eclipse.persistence.internal.helper.DeferredLockManager;
import org.eclipse.persistence.internal.helper.ReadLockManager;
import org.eclipse.persistence.internal.identitymaps.CacheKey;

/** EclipseLink's locks on the entities in a node's memory, as far as this thread is concerned. */
final class Locks {

    /** Longer than a commit holds them: from there on whoever waits may be waited for. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long NANOS_BETWEEN_LOOKS = 100_000;

    private Locks() {}

    /** Who copies entities has locked them against writing, with all that they lead to. */
    static boolean isCopying() {
        ReadLockManager held = ConcurrencyManager.getReadLockManager(Thread.currentThread());
        return held != null && !held.isEmpty();
    }

    /** Whether this thread can wait for a lock that it has just asked for: there is none that others might wait for. */
    static boolean holdsNoOther() {
        DeferredLockManager deferred = ConcurrencyManager.getDeferredLockManager(Thread.currentThread());
        return (deferred == null || deferred.getThreadDepth() <= 1) && !isCopying();
    }

    /** Whether another thread builds the entity, or commits a change of it. */
    static boolean isTakenByOthers(CacheKey key) {
        return key.isAcquired() && key.getActiveThread() != Thread.currentThread();
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }
}
