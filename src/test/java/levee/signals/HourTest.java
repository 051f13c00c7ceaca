package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HourTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Series LOCAL = Series.counter("reads", Map.of("outcome", "local"));
    private static final Series BYPASS = Series.counter("reads", Map.of("outcome", "bypass"));
    private static final Series HEAP = Series.gauge("heap", Map.of());

    private final Hour hour = new Hour();

    private void tell(String node, int second, Map<Series, Double> values) {
        Instant at = START.plusSeconds(second);
        hour.add(new Sample(node, at, values), at);
    }

    @Test
    void countersBecomeRatesByLabelOverAllNodes() {
        for (int second = 0; second <= 20; second++) {
            tell("1", second, Map.of(LOCAL, 1_000.0 + 10 * second, BYPASS, second < 10 ? 0.0 : 3.0 * (second - 10)));
            tell("2", second, Map.of(LOCAL, 5.0 * second));
        }
        List<Hour.Step> steps = hour.latest(Selector.of("reads"), "outcome", Duration.ofSeconds(10), 2);
        assertThat(steps).extracting(Hour.Step::from).containsExactly(START, START.plusSeconds(10));
        assertThat(steps.get(0).values()).isEqualTo(Map.of("local", 15.0, "bypass", 0.0));
        assertThat(steps.get(1).values()).containsEntry("local", 15.0);
        assertThat(steps.get(1).values().get("bypass")).isCloseTo(3, within(1e-9));
    }

    @Test
    void aGapIsNoZero() {
        tell("1", 0, Map.of(LOCAL, 0.0));
        tell("1", 5, Map.of(LOCAL, 5.0));
        tell("1", 15, Map.of(LOCAL, 5.0));
        List<Hour.Step> steps = hour.latest(Selector.of("reads"), "outcome", Duration.ofSeconds(5), 3);
        assertThat(steps.get(0).values()).isEqualTo(Map.of("local", 1.0));
        assertThat(steps.get(1).values()).isEmpty();
        assertThat(steps.get(2).values()).isEqualTo(Map.of("local", 0.0));
    }

    @Test
    void gaugesAreWhatTheyWereLast() {
        tell("1", 0, Map.of(HEAP, 100.0));
        tell("2", 0, Map.of(HEAP, 50.0));
        tell("1", 7, Map.of(HEAP, 300.0));
        tell("2", 10, Map.of(HEAP, 50.0));
        List<Hour.Step> steps = hour.latest(Selector.of("heap"), Selector.NODE, Duration.ofSeconds(5), 2);
        assertThat(steps.get(1).values()).isEqualTo(Map.of("1", 300.0, "2", 50.0));
    }

    @Test
    void whatIsOlderThanAnHourIsForgotten() {
        for (int second = 0; second <= 4_000; second++) {
            tell("1", second, Map.of(LOCAL, 1.0 * second));
        }
        List<Hour.Step> steps = hour.latest(Selector.of("reads"), "outcome", Duration.ofMinutes(10), 7);
        assertThat(steps.get(0).values()).as("more than an hour ago").isEmpty();
        assertThat(steps.get(6).values().get("local")).isCloseTo(1, within(1e-9));
    }

    @Test
    void aMinuteHasWhatAllNodesCountedAndGaugesByMeanAndHighest() {
        for (int second = 0; second <= 60; second++) {
            tell("1", second, Map.of(LOCAL, 7.0 + 10 * second, HEAP, 100.0));
            tell("2", second, Map.of(LOCAL, 5.0 * second, HEAP, second <= 30 ? 200.0 : 400.0));
        }
        Map<Series, Double> minute = hour.minute(START).orElseThrow();
        assertThat(minute)
                .containsEntry(LOCAL, 900.0)
                .doesNotContainKey(BYPASS)
                .containsEntry(HEAP, 400.0)
                .containsEntry(Series.gauge("heap_highest", Map.of()), 400.0)
                .containsEntry(Series.gauge("levee_nodes", Map.of()), 2.0);
    }

    @Test
    void aMinuteIsOnlyToldOnceItIsOverAndIfAllOfItIsKnown() {
        for (int second = 20; second <= 119; second++) {
            tell("1", second, Map.of(LOCAL, 10.0 * second));
        }
        assertThat(hour.minute(START)).as("from before the start of the node").isEmpty();
        assertThat(hour.minute(START.plusSeconds(60))).as("goes on").isEmpty();
        tell("1", 120, Map.of(LOCAL, 1_200.0));
        assertThat(hour.minute(START.plusSeconds(60)))
                .hasValueSatisfying(minute -> assertThat(minute).containsEntry(LOCAL, 600.0));
    }

    @Test
    void aMinuteInWhichNobodyWasHeardIsNotKnown() {
        tell("1", 0, Map.of(LOCAL, 0.0));
        tell("1", 200, Map.of(LOCAL, 5.0));
        assertThat(hour.minute(START.plusSeconds(60))).isEmpty();
    }

    @Test
    void aGaugeThatNeverMovesIsKnownAfterAnHourToo() {
        for (int second = 0; second <= 3_900; second++) {
            tell("1", second, Map.of(HEAP, 300.0));
        }
        assertThat(hour.minute(START.plusSeconds(3_780)))
                .hasValueSatisfying(minute -> assertThat(minute).containsEntry(HEAP, 300.0));
        assertThat(hour.latest(Selector.of("heap"), Selector.NODE, Duration.ofSeconds(5), 1))
                .extracting(Hour.Step::values)
                .containsExactly(Map.of("1", 300.0));
    }
}
