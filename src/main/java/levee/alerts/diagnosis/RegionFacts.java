package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How one region of the cache does.
 *
 * @param reads a second
 * @param loads a second: reads for which it was made anew
 * @param hits share of the reads that the cache answered, between 0 and 1
 * @param invalidations a second
 * @param evictions a second, to make room
 * @param loadsByNode a second; empty where it is not known
 * @param since when it has loaded more than usual
 */
record RegionFacts(
        String region,
        Level reads,
        Level loads,
        Level hits,
        Level invalidations,
        Level evictions,
        Map<String, Double> loadsByNode,
        Optional<Instant> since) {

    RegionFacts {
        loadsByNode = Map.copyOf(loadsByNode);
    }
}
