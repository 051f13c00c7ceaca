/**
 * Two nodes and a writer, each a process of its own, that change and read the same things while grids are restarted and
 * nodes are paused and killed; and the proof that none of them ever showed what it must not. What a node does is in
 * {@link levee.cache.stress.Work}, what is proved in {@link levee.cache.stress.HistoryChecker}.
 */
package levee.cache.stress;
