/**
 * The benchmark of the cache. What one node does is measured in JVMs of its own, which hold the shop's entities and one data
 * grid but no container ({@link levee.command.bench.cache.CacheNode}); what visitors see, on a running shop. Uses the tools of
 * its parent package, and is the one place outside {@code levee.cache} that knows Hazelcast and EclipseLink: they are what the
 * cache is measured against.
 */
package levee.command.bench.cache;
