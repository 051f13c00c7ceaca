/**
 * The second-level cache of JPA's entities: the node's memory before the data grid before the database. What lies in either
 * holds as long as the change log says so ({@link levee.cache.Changes}). All that an entity says is {@code @Cacheable}. Uses
 * nothing but its parent package.
 */
package levee.cache.entities;
