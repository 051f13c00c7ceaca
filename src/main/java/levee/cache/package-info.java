/**
 * What the nodes keep so as not to ask the database again, and how each knows that it still holds: by a log of changes that
 * is written with them ({@link levee.cache.Changes} has the argument). Knows no word of the shop's business, and is the only
 * package that knows Hazelcast and EclipseLink. Each read is counted once, by who answered it
 * ({@link levee.cache.CacheStatistics}); who went past the cache, and why, is known by place in the code
 * ({@link levee.cache.Bypasses}). Uses {@code signals}, to say of statements where they come from.
 */
package levee.cache;
