package levee.cache.entities;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policies;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.eclipse.persistence.internal.identitymaps.HardCacheWeakIdentityMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * The entities of one type in the node's memory: as many of those used last as the region has room for. Each knows the
 * moment at which the reading began that it comes from; EclipseLink's time in milliseconds is always later.
 */
public class NodeMap extends HardCacheWeakIdentityMap {

    private static final long serialVersionUID = 1;

    private static final int MOST_TRIES = 10;

    private final transient CachedType type;
    private final transient ThreadLocal<Boolean> locking = ThreadLocal.withInitial(() -> false);

    public NodeMap(int size, ClassDescriptor descriptor, AbstractSession session, boolean isIsolated) {
        super(size, descriptor, session, isIsolated);
        type = CachedType.of(descriptor).orElseThrow();
        if (session != null && session.isServerSession()) {
            type.rows().measure(this::getSize, this::countInUse);
            Policies.ofThisNode()
                    .of(Tier.ENTITY, type.region())
                    .tell(policy -> updateMaxSize(policy.isOpen() ? policy.entries() : 0));
        }
    }

    /** Of those that are held fast, how many still hold. */
    private long countInUse() {
        return getCacheKeys().values().stream()
                .filter(key -> ((NodeKey) key).isHeld() && isUsable(key))
                .count();
    }

    /** One of those that are held fast and still hold. */
    Optional<Object> someId() {
        return getCacheKeys().values().stream()
                .filter(key -> ((NodeKey) key).isHeld() && isUsable(key))
                .map(CacheKey::getKey)
                .findFirst();
    }

    /** Of those that are held fast, whether they still hold or not. */
    List<Object> heldIds() {
        return getCacheKeys().values().stream()
                .filter(key -> ((NodeKey) key).isHeld())
                .map(CacheKey::getKey)
                .toList();
    }

    /** That of a node, whatever session asks. */
    static NodeMap of(ClassDescriptor descriptor, AbstractSession session) {
        AbstractSession shared = session.getParentIdentityMapSession(descriptor, true, true);
        return (NodeMap) shared.getIdentityMapAccessorInstance().getIdentityMap(descriptor);
    }

    /** EclipseLink comes by here whenever it needs an entity; what is not in memory is built from the grid first. */
    @Override
    public CacheKey getCacheKey(Object id, boolean forMerge) {
        CacheKey key = super.getCacheKey(id, forMerge);
        if (forMerge || id == null || isIsolated) {
            return key;
        }
        if (!locking.get()) {
            awaitObject(key);
        }
        if (isUsable(key)) {
            type.show(id);
            return key;
        }
        // One that has become invalid while it is copied is copied as it is: to build it would be to wait for oneself.
        return !locking.get() && !Locks.isCopying() && type.building().build(id, session)
                ? super.getCacheKey(id, false)
                : key;
    }

    /** EclipseLink means to wait for whoever has just begun to build it, or is to commit it, and fails in trying. */
    private static void awaitObject(CacheKey key) {
        if (key != null && key.getObject() == null && Locks.isTakenByOthers(key)) {
            Locks.await(() -> key.getObject() != null || !Locks.isTakenByOthers(key));
        }
    }

    /** What is in this node's memory and may be used; the grid is not asked. */
    Optional<Object> held(Object id) {
        CacheKey key = super.getCacheKey(id, false);
        return isUsable(key) ? Optional.ofNullable(key.getObject()) : Optional.empty();
    }

    /** What is in this node's memory may not be used any more. */
    void invalidate(Object id) {
        CacheKey key = super.getCacheKey(id, false);
        if (key != null) {
            key.setInvalidationState(CacheKey.CACHE_KEY_INVALID);
        }
    }

    private boolean isUsable(CacheKey key) {
        return key != null
                && (key.isAcquired()
                        || key.getObject() != null
                                && !descriptor.getCacheInvalidationPolicy().isInvalidated(key));
    }

    /** To build an entity from a row that the database has just given: there is nothing to ask the grid for. */
    private CacheKey withoutGrid(Supplier<CacheKey> lock) {
        boolean outer = locking.get();
        locking.set(true);
        try {
            return lock.get();
        } finally {
            locking.set(outer);
        }
    }

    @Override
    public CacheKey acquireLock(Object id, boolean forMerge, boolean isCacheCheckComplete) {
        return withoutGrid(() -> super.acquireLock(id, forMerge, isCacheCheckComplete));
    }

    /**
     * To build it. Where somebody else has it, EclipseLink would leave it as it is and show that: an entity whose next
     * version is being committed would be seen as it was before the last.
     */
    @Override
    public CacheKey acquireDeferredLock(Object id, boolean isCacheCheckComplete) {
        CacheKey key = withoutGrid(() -> super.acquireDeferredLock(id, isCacheCheckComplete));
        for (int i = 0; i < MOST_TRIES && isLeftInvalid(key) && Locks.holdsNoOther(); i++) {
            CacheKey taken = key;
            taken.releaseDeferredLock();
            Locks.await(() -> !Locks.isTakenByOthers(taken));
            key = withoutGrid(() -> super.acquireDeferredLock(id, isCacheCheckComplete));
        }
        return key;
    }

    private boolean isLeftInvalid(CacheKey key) {
        return Locks.isTakenByOthers(key)
                && key.getObject() != null
                && descriptor.getCacheInvalidationPolicy().isInvalidated(key);
    }

    @Override
    public CacheKey acquireLockNoWait(Object id, boolean forMerge) {
        return withoutGrid(() -> super.acquireLockNoWait(id, forMerge));
    }

    @Override
    public CacheKey acquireLockWithWait(Object id, boolean forMerge, int millis) {
        return withoutGrid(() -> super.acquireLockWithWait(id, forMerge, millis));
    }

    /** Whether it is cached, here or in the grid. */
    @Override
    public boolean containsKey(Object id) {
        CacheKey key = getCacheKey(id, false);
        return key != null && key.getObject() != null && isUsable(key);
    }

    @Override
    public CacheKey createCacheKey(Object id, Object object, Object version, long readTime) {
        return new NodeKey(id, object, version, readTime, isIsolated);
    }

    private long loadedAt() {
        long known = Reading.start().loadedAt();
        return known == Reading.NOTHING ? type.rows().loadedNow() : known;
    }

    /** One that knows how old its entity is, and who has read it. */
    final class NodeKey extends ReferenceCacheKey {

        private volatile long loadedAt = loadedAt();
        private transient Object read = Reading.inThisThread();

        NodeKey(Object id, Object object, Object version, long readTime, boolean isIsolated) {
            super(id, object, version, Math.min(readTime, Reading.start().moment()), isIsolated);
        }

        @Override
        public void setReadTime(long readTime) {
            super.setReadTime(Math.min(readTime, Reading.start().moment()));
            read = Reading.inThisThread();
            loadedAt = loadedAt();
        }

        /**
         * So EclipseLink asks whether not to write what it has just read over what is here. A reader that was slow may have
         * found this invalid, and come back with an older row when somebody else has read it anew: whoever has judged it
         * meanwhile is not to copy that.
         */
        @Override
        public boolean isLockedByMergeManager() {
            return super.isLockedByMergeManager()
                    || isNewerThanReading()
                            && !descriptor.getCacheInvalidationPolicy().isInvalidated(this);
        }

        private boolean isNewerThanReading() {
            return getReadTime() > Reading.start().moment() || type.rows().isAhead(getKey(), Reading.asOf());
        }

        /** Or let go of to make room, and to be taken by the garbage collector. */
        private boolean isHeld() {
            return referenceNode != null && referenceNode.getContents() != null;
        }

        @Override
        public void updateAccess() {
            boolean pushesOut = !isHeld() && maxSize > 0 && getReferenceCache().size() >= maxSize;
            super.updateAccess();
            if (pushesOut) {
                CacheStatistics.evicted(Tier.ENTITY, type.region());
            }
        }

        /** Whether it was, for what is under way in this thread: where nothing may be kept, it may be used for that alone. */
        boolean isJustRead() {
            return read == Reading.inThisThread();
        }

        /** Whether what nobody has said to have changed is too old all the same. */
        boolean isExpired(long now, int secondsToLive) {
            return now - loadedAt >= TimeUnit.SECONDS.toMillis(secondsToLive);
        }
    }
}
