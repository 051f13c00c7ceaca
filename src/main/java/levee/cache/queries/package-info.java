/**
 * The results of named queries, and the collections of entities, as lists of ids in the data grid: so that a node which has
 * just started lists without asking the database. A query opts in by a hint that says what its result depends on beyond
 * the entities themselves ({@link levee.cache.queries.QueryCache}); a list is judged by the change log as an entity is.
 * Uses nothing but its parent package and {@link levee.cache.entities}.
 */
package levee.cache.queries;
