package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalStoreTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Series LOCAL = reads("local");
    private static final Series BYPASS = reads("bypass");
    private static final Selector READS = Selector.of("reads");

    private final SignalStore store = new SignalStore();

    private static Series reads(String outcome) {
        return Series.counter("reads", Map.of("outcome", outcome));
    }

    private void tell(String node, int second, Map<Series, Double> values) {
        Instant at = START.plusSeconds(second);
        store.add(new Sample(node, at, values), at);
    }

    @Test
    void countersAddUpOverNodesAndLabels() {
        for (int second = 0; second <= 20; second++) {
            tell("1", second, Map.of(LOCAL, 100.0 + second, BYPASS, 2.0 * second));
            tell("2", second, Map.of(LOCAL, 5.0 * second));
        }
        Window window = Window.lastSeconds(10);
        assertThat(store.increase(READS, window)).isEqualTo(80);
        assertThat(store.rate(READS.with("outcome", "bypass"), window)).isEqualTo(2);
        assertThat(store.increase(READS.without("outcome", "bypass"), window)).isEqualTo(60);
        assertThat(store.increaseBy(READS, "outcome", window)).isEqualTo(Map.of("local", 60.0, "bypass", 20.0));
        assertThat(store.increaseBy(READS, Selector.NODE, window)).isEqualTo(Map.of("1", 30.0, "2", 50.0));
    }

    @Test
    void aCounterGoesOnWhereTheNodeBeganAnew() {
        tell("1", 0, Map.of(LOCAL, 500.0));
        tell("1", 5, Map.of(LOCAL, 510.0));
        tell("1", 6, Map.of(LOCAL, 4.0));
        assertThat(store.increase(READS, Window.lastSeconds(6))).isEqualTo(14);
    }

    @Test
    void whatANodeHadCountedBeforeItWasHeardOfIsNobodysIncrease() {
        tell("1", 0, Map.of(LOCAL, 1_000_000.0));
        assertThat(store.increase(READS, Window.lastSeconds(60))).isZero();
    }

    @Test
    void longWindowsKnowOfWhatWasCountedInTheFirstMinute() {
        tell("1", 0, Map.of(LOCAL, 1_000.0));
        tell("1", 20, Map.of(LOCAL, 1_007.0));
        assertThat(store.increase(READS, Window.last(Duration.ofHours(1)))).isEqualTo(7);
    }

    @Test
    void howLongSomethingIsKnownOrSilentAndWhetherItMoves() {
        tell("1", 0, Map.of(LOCAL, 1.0, BYPASS, 1.0));
        tell("2", 4, Map.of(LOCAL, 1.0));
        tell("1", 10, Map.of(LOCAL, 1.0));
        assertThat(store.heardFor()).isEqualTo(Duration.ofSeconds(10));
        assertThat(store.heardFor("2")).isEqualTo(Duration.ofSeconds(6));
        assertThat(store.heardFor("3")).isZero();
        assertThat(store.silence(READS.with("outcome", "bypass"))).contains(Duration.ofSeconds(10));
        assertThat(store.silence(READS)).contains(Duration.ZERO);
        assertThat(store.silence(Selector.of("others"))).isEmpty();
        assertThat(store.hasMoved("1", Window.lastSeconds(10))).isFalse();
        tell("1", 11, Map.of(LOCAL, 2.0));
        assertThat(store.hasMoved("1", Window.lastSeconds(10))).isTrue();
    }

    @Test
    void aCounterThatAppearsLaterBeganAtZero() {
        tell("1", 0, Map.of(LOCAL, 7.0));
        tell("1", 1, Map.of(LOCAL, 7.0, BYPASS, 3.0));
        assertThat(store.increase(READS.with("outcome", "bypass"), Window.lastSeconds(10)))
                .isEqualTo(3);
    }

    /** Which series a selector selects is remembered, but no longer than it is so. */
    @Test
    void whatAppearsOrGoesAfterItWasAskedForCountsFromThenOn() {
        Window window = Window.lastSeconds(10);
        tell("1", 0, Map.of(LOCAL, 7.0));
        tell("1", 1, Map.of(LOCAL, 8.0));
        assertThat(store.increaseBy(READS, "outcome", window)).isEqualTo(Map.of("local", 1.0));
        assertThat(store.increaseBy(READS, Selector.NODE, window)).isEqualTo(Map.of("1", 1.0));
        tell("1", 2, Map.of(LOCAL, 8.0, BYPASS, 3.0));
        tell("2", 2, Map.of(LOCAL, 5.0));
        assertThat(store.increaseBy(READS, "outcome", window)).isEqualTo(Map.of("local", 1.0, "bypass", 3.0));
        assertThat(store.increaseBy(READS, Selector.NODE, window)).isEqualTo(Map.of("1", 4.0, "2", 0.0));
        store.forget("1");
        assertThat(store.increaseBy(READS, Selector.NODE, window)).isEqualTo(Map.of("2", 0.0));
    }

    @Test
    void windowsThatEndedEarlierAreAskedForToo() {
        for (int second = 0; second <= 60; second++) {
            tell("1", second, Map.of(LOCAL, second < 30 ? second : 30 + 10.0 * (second - 30)));
        }
        Window window = Window.lastSeconds(20);
        assertThat(store.increase(READS, window)).isEqualTo(200);
        assertThat(store.increase(READS, window.endedAgo(Duration.ofSeconds(40))))
                .isEqualTo(20);
    }

    @Test
    void hoursAreLookedAtByTheMinute() {
        for (int second = 0; second <= 7_200; second++) {
            tell("1", second, Map.of(LOCAL, 1.0 * second));
        }
        assertThat(store.increase(READS, Window.last(Duration.ofHours(1)))).isCloseTo(3_600, within(60.0));
        assertThat(store.increase(READS, Window.lastSeconds(300))).isEqualTo(300);
    }

    @Test
    void aSilentNodeHasNoLevelAndIsSilentForAsLongAsNobodyHearsOfIt() {
        Series heap = Series.gauge("heap", Map.of());
        tell("1", 0, Map.of(heap, 10.0));
        tell("2", 0, Map.of(heap, 20.0));
        assertThat(store.level(Selector.of("heap"))).isEqualTo(30);
        tell("1", 8, Map.of(heap, 11.0));
        assertThat(store.levelBy(Selector.of("heap"), Selector.NODE)).isEqualTo(Map.of("1", 11.0, "2", 0.0));
        assertThat(store.silence("2")).isEqualTo(Duration.ofSeconds(8));
        assertThat(store.silence("1")).isZero();
        store.forget("2");
        assertThat(store.nodes()).containsExactly("1");
        assertThat(store.levelBy(Selector.of("heap"), Selector.NODE)).containsOnlyKeys("1");
    }

    @Test
    void aQuantileIsLinearWithinItsBucket() {
        tell("1", 0, buckets(0, 0, 0));
        tell("1", 1, buckets(50, 90, 100));
        Selector times = Selector.of("seconds");
        Window window = Window.lastSeconds(10);
        assertThat(store.quantile(times, 0.5, window)).hasValue(0.1);
        assertThat(store.quantile(times, 0.7, window).getAsDouble()).isCloseTo(0.55, within(1e-9));
        // Nobody knows how much longer than the last bound the slowest took.
        assertThat(store.quantile(times, 0.99, window)).hasValue(1);
        assertThat(store.quantile(Selector.of("others"), 0.5, window)).isEmpty();
    }

    private static Map<Series, Double> buckets(double upToTenth, double upToOne, double all) {
        Map<Series, Double> buckets = new HashMap<>();
        buckets.put(Series.counter("seconds_bucket", Map.of("le", "0.1")), upToTenth);
        buckets.put(Series.counter("seconds_bucket", Map.of("le", "1.0")), upToOne);
        buckets.put(Series.counter("seconds_bucket", Map.of("le", "+Inf")), all);
        return buckets;
    }

    @Test
    void theClockOfANodeDoesNotMatter() {
        Instant early = START.minusSeconds(300);
        store.add(new Sample("1", early, Map.of(LOCAL, 1.0)), START);
        store.add(new Sample("1", early.plusSeconds(5), Map.of(LOCAL, 6.0)), START.plusSeconds(5));
        assertThat(store.increase(READS, Window.lastSeconds(10))).isEqualTo(5);
        assertThat(store.silence("1")).isZero();
    }
}
