/**
 * What a node gives up when it has too much to do, one step after the other, and takes up again by itself: related products,
 * search suggestions, search, fresh listings, and at last all pages that it would have to render for who looks around. Carts,
 * the checkout and the pages of flash sales are never touched, and a page that is kept and still holds is always given.
 *
 * <p>A step is taken by what waits, not by how busy the processor is: a node that is busy and keeps up needs no help, and of
 * one that does not the queues tell at once. Two degrees are told apart ({@link levee.surge.ladder.Reading}). Where who looks
 * around waits, admission turns away as fairly as can be, and the ladder only makes cheaper what is rendered: nobody misses
 * related products. Whole features are given up when those are hurt who buy, or when threads wait for a connection to the
 * database, which search is the first to take. So a surge of visitors alone never costs the shop its search.
 *
 * <p>How it is taken ({@link levee.surge.ladder.Climbing}): up after three seconds in a row, so that a rush of one or two does
 * not count, and five seconds after the step before at the earliest, which is as long as it takes until the queues show what a
 * step was worth; all five in some 25 seconds. Down after twenty calm seconds, each. But giving something up is what makes
 * it calm, so calm does not prove that all can be borne again: where a step has to be taken again within a minute of having
 * been left, twice as many calm seconds are asked for the next time, up to five minutes, and after ten quiet minutes as few as
 * at first. Between calm and strained there is a range in which nothing moves.
 *
 * <p>Each node decides by itself. What a node has to do is bounded on the node, a balancer spreads it evenly, and what is
 * shared, the database or the grid, may be the very thing that is broken. What a person says holds on all nodes
 * ({@link levee.surge.ladder.Hold}): to stay at a step, so that what it does is tried before it is needed, or to be off, for
 * degrading by itself is one more thing that can go wrong (Beyer et al., Site Reliability Engineering, O'Reilly 2016, chapter
 * 22: load shedding and graceful degradation).
 */
package levee.surge.ladder;
