package levee.office.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import levee.signals.Sample;
import levee.signals.Series;
import levee.signals.SignalStore;
import org.junit.jupiter.api.Test;

class StateTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final AlertLine FIRES =
            new AlertLine("/x", "CacheBypass", "critical", "bad", "Product is read past the cache.", "");

    private final SignalStore store = new SignalStore();

    private void tell(String node, int second) {
        Instant at = START.plusSeconds(second);
        Map<Series, Double> told = Map.of(
                Series.counter("levee_http_requests_total", Map.of()), 10.0 * second,
                Series.gauge("levee_jvm_heap_used_bytes", Map.of()), 50.0,
                Series.gauge("levee_jvm_heap_max_bytes", Map.of()), 200.0);
        store.add(new Sample(node, at, told), at);
    }

    private State state(AlertLine... alerts) {
        return State.of(store, List.of(alerts), Map.of("pages", "12"));
    }

    @Test
    void allIsWellWhereAllNodesTellAndNothingFires() {
        for (int second = 0; second <= 10; second++) {
            tell("node-1", second);
            tell("node-2", second);
        }
        assertThat(state().look()).isEqualTo("good");
        assertThat(state().sentence()).isEqualTo("All is well. 2 nodes serve 12 pages a second.");
        assertThat(state().at()).isEqualTo("12:00:10 UTC");
        assertThat(state().nodes()).contains(new NodeLine("node-1", "good", "Serves", "10 requests/s", "heap 25 %"));
    }

    @Test
    void poolsAreShownOverAllNodesAndReplicasAsTheSlowestSeesThem() {
        Map<Series, Double> told = Map.of(
                Series.gauge("levee_db_connections_used", Map.of("pool", "orders")), 6.0,
                Series.gauge("levee_db_connections_max", Map.of("pool", "orders")), 24.0,
                Series.gauge("levee_db_connections_waiting", Map.of("pool", "orders")), 1.5,
                Series.gauge("levee_db_replica_reads", Map.of("replica", "db2:3306")), 2.0,
                Series.gauge("levee_db_replica_lag_seconds", Map.of("replica", "db2:3306")), 0.4);
        store.add(new Sample("node-1", START, told), START);
        store.add(new Sample("node-2", START, told), START);

        assertThat(state().database())
                .containsExactly(
                        new DatabaseLine("orders", "warn", "3.0 wait", "12 of 48 in use"),
                        new DatabaseLine("replica db2:3306", "good", "400 ms behind", "4.0 reads answered"));
    }

    @Test
    void whatFiresIsTheSentence() {
        tell("node-1", 0);
        assertThat(state(FIRES).look()).isEqualTo("bad");
        assertThat(state(FIRES).sentence()).isEqualTo("Product is read past the cache.");
    }

    @Test
    void aNodeThatIsLostIsSeenBeforeAnythingFires() {
        tell("node-1", 0);
        tell("node-2", 0);
        tell("node-1", 20);
        assertThat(state().look()).isEqualTo("warn");
        assertThat(state().sentence()).isEqualTo("Nothing is heard of node-2.");
        assertThat(state().nodes()).contains(new NodeLine("node-2", "bad", "Silent for 20 s", "–", "–"));
    }

    @Test
    void noFiguresAreNoGreenLight() {
        assertThat(state().look()).isEqualTo("bad");
        assertThat(state().sentence()).isEqualTo("No node tells anything: nobody knows how the shop is.");
        tell("node-1", 0);
        store.tick(START.plusSeconds(30));
        assertThat(state().look()).isEqualTo("bad");
    }
}
