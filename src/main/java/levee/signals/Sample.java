package levee.signals;

import java.time.Instant;
import java.util.Map;

/**
 * What a node told of itself in one second.
 *
 * @param at by the node's own clock, which others' may differ from
 * @param values of its series; a counter that has never counted may be left out
 */
public record Sample(String node, Instant at, Map<Series, Double> values) {

    public Sample {
        values = Map.copyOf(values);
    }
}
