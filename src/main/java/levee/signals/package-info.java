/**
 * What a node tells of itself: how many requests it answered and how fast, which statements it sent to the database and
 * on whose behalf, and whether it is ready for visitors. Uses nothing else of ours, so that it can measure everything.
 */
package levee.signals;
