/**
 * What the nodes keep so as not to ask the database again, and how each knows that it still holds: by a log of changes that
 * is written with them ({@link levee.cache.Changes} has the argument). Knows no word of the shop's business, and is the only
 * package that knows Hazelcast and EclipseLink; uses nothing else of ours.
 */
package levee.cache;
