/**
 * The second-level cache of JPA's entities: the node's memory before the data grid before the database. What lies in either
 * holds as long as the change log says so ({@link levee.cache.Changes}). All that an entity says is {@code @Cacheable}; a type
 * that says so and cannot be cached keeps the application from starting. Each statement on a cached type's table is judged
 * before it is sent: a load of the cache, or a bypass. Uses its parent package, and {@code signals}.
 */
package levee.cache.entities;
