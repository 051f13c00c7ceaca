package levee.office.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import levee.signals.Selector;
import levee.signals.SignalStore;

/**
 * What leads to the database: one of the pools of connections, of all nodes together, or a replica.
 *
 * @param state in words: a colour alone would not do
 */
public record DatabaseLine(String name, String look, String state, String beside) {

    private static final Selector USED = Selector.of("levee_db_connections_used");
    private static final Selector MOST = Selector.of("levee_db_connections_max");
    private static final Selector WAITING = Selector.of("levee_db_connections_waiting");
    private static final String POOL = "pool";

    private static final Selector LAG = Selector.of("levee_db_replica_lag_seconds");
    private static final Selector READS = Selector.of("levee_db_replica_reads");
    private static final String REPLICA = "replica";

    /** The orders' first: what matters most. */
    private static final List<String> POOLS = List.of("orders", "shop", "reads", "housekeeping");

    static List<DatabaseLine> of(SignalStore signals) {
        List<DatabaseLine> lines = new ArrayList<>();
        Map<String, Double> most = signals.levelBy(MOST, POOL);
        POOLS.stream().filter(most::containsKey).forEach(pool -> lines.add(pool(pool, most.get(pool), signals)));
        signals.levelBy(LAG, REPLICA).keySet().stream()
                .sorted()
                .forEach(replica -> lines.add(replica(replica, signals)));
        return List.copyOf(lines);
    }

    private static DatabaseLine pool(String pool, double most, SignalStore signals) {
        double waiting = signals.level(WAITING.with(POOL, pool));
        return new DatabaseLine(
                pool,
                waiting > 0 ? "warn" : "good",
                waiting > 0 ? Amounts.number(waiting) + " wait" : "Nobody waits",
                Amounts.number(signals.level(USED.with(POOL, pool))) + " of " + Amounts.number(most) + " in use");
    }

    /** As the node sees it that is told of its commits last. */
    private static DatabaseLine replica(String replica, SignalStore signals) {
        double lag = signals.levelBy(LAG.with(REPLICA, replica), Selector.NODE).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
        boolean known = Double.isFinite(lag);
        return new DatabaseLine(
                "replica " + replica,
                known ? "good" : "bad",
                known ? Amounts.seconds(lag) + " behind" : "Does not answer",
                Amounts.number(signals.level(READS.with(REPLICA, replica))) + " reads answered");
    }
}
