package levee.cache.entities;

import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Policies;
import levee.cache.entities.NodeMap.NodeKey;
import org.eclipse.persistence.descriptors.invalidation.CacheInvalidationPolicy;
import org.eclipse.persistence.internal.identitymaps.CacheKey;

/**
 * Whether an entity in the node's memory may be used. EclipseLink asks at each use and tells when the query began that
 * read it, by which {@link Changes} can judge it: nobody has to find it and strike it out, and a reading that was under
 * way when a change came in is not overlooked.
 */
class EntityValidity extends CacheInvalidationPolicy {

    private static final long serialVersionUID = 1;

    /** Instead of a time that nobody has asked for yet. */
    private static final long NOW = Long.MIN_VALUE;

    private final transient CachedType type;
    private final transient Policies.Live policy;
    private final transient Changes changes;
    private final transient Freshness freshness;

    EntityValidity(CachedType type, Changes changes, Freshness freshness) {
        this.type = type;
        this.policy = Policies.ofThisNode().of(Tier.ENTITY, type.region());
        this.changes = changes;
        this.freshness = freshness;
        setShouldRefreshInvalidObjectsOnClone(true);
    }

    /** Asked several times for one reading: what held at the first holds for all of it. */
    @Override
    public boolean isInvalidated(CacheKey key) {
        return isInvalidated(key, NOW);
    }

    @Override
    public boolean isInvalidated(CacheKey key, long now) {
        if (key.getInvalidationState() == CacheKey.CACHE_KEY_INVALID) {
            return true;
        }
        if (Reading.hasFoundToHold(key)) {
            return false;
        }
        boolean isInvalid = !holds(key, now == NOW ? System.currentTimeMillis() : now);
        if (!isInvalid) {
            Reading.foundToHold(key);
        }
        return isInvalid;
    }

    private boolean holds(CacheKey key, long now) {
        if (!policy.now().isOpen() || freshness.trust(policy) == Trust.NONE) {
            // Else EclipseLink would read it again, to make a copy of what it has just read.
            return key instanceof NodeKey own && own.isJustRead();
        }
        if (key instanceof NodeKey aged && aged.isExpired(now, policy.now().secondsToLive())) {
            return false;
        }
        long readFrom = key.getReadTime();
        return (changes.isQuietSince(type.region(), readFrom) || changes.holdsSince(type.tag(key.getKey()), readFrom))
                && !hasChangedCollection(key.getKey(), readFrom);
    }

    /** The entity has its collections with it, once somebody has asked for them. Asked at each use: no stream. */
    private boolean hasChangedCollection(Object id, long readFrom) {
        for (OwnedCollection collection : type.owned()) {
            if (!changes.isQuietSince(collection.region(), readFrom)
                    && !changes.holdsSince(collection.tag(id), readFrom)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long getExpiryTimeInMillis(CacheKey key) {
        return NO_EXPIRY;
    }

    @Override
    public EntityValidity clone() {
        return (EntityValidity) super.clone();
    }
}
