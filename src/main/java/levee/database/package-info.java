/**
 * The connections to the database, apart by what they are for, so that nobody can take those of somebody more urgent, and
 * nobody waits for ever: {@link levee.database.Purpose} has the argument. Reads of what the log of changes speaks for may
 * be answered by a replica that has all of it: {@link levee.database.Beats}. Uses {@code signals}, to count.
 */
package levee.database;
