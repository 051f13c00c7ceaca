package levee.office.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.Samples.Interval;
import levee.office.cache.ReadsChart.Piece;
import org.junit.jupiter.api.Test;

class ReadsChartTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration LENGTH = Duration.ofSeconds(15);

    @Test
    void piecesStandUponEachOtherAndTheHighestColumnIsAsHighAsThereIsRoom() {
        ReadsChart chart = chart(Map.of(Outcome.LOCAL, 75L, Outcome.BYPASS, 25L), Map.of(Outcome.LOADED, 50L));
        assertThat(chart.getPieces())
                .containsExactly(
                        new Piece("bypass", 0, 116, 10, 34),
                        new Piece("local", 0, 14, 10, 102),
                        new Piece("loaded", 12, 82, 10, 68));
        assertThat(chart.getHighest()).isEqualTo("100");
    }

    @Test
    void oneReadAmongManyIsStillSeen() {
        ReadsChart chart = chart(Map.of(Outcome.BYPASS, 1L, Outcome.LOCAL, 1_000_000L));
        assertThat(chart.getPieces().get(0).height()).isPositive();
    }

    @Test
    void itSaysWhatItShows() {
        ReadsChart chart =
                chart(Map.of(Outcome.LOCAL, 1_000L), Map.of(Outcome.LOADED, 5L), Map.of(Outcome.BYPASS, 2L), Map.of());
        assertThat(chart.getSummary()).isEqualTo("1,007 reads in 1 minutes, 7 of them reached the database");
        assertThat(chart.isQuiet()).isFalse();
    }

    @Test
    void whereNothingWasReadThereIsNothingToSee() {
        assertThat(chart(Map.of(), Map.of()).isQuiet()).isTrue();
        assertThat(chart().isQuiet()).isTrue();
    }

    @Test
    void timesAreFarEnoughFromEachOther() {
        ReadsChart chart = new ReadsChart(
                IntStream.range(0, 60)
                        .mapToObj(i -> new Interval(NOON.plusSeconds(15L * i), Map.of()))
                        .toList(),
                LENGTH);
        assertThat(chart.getMarks()).hasSize(6);
        assertThat(chart.getMarks().get(1).text()).isEqualTo("12:02:30");
        assertThat(chart.getMarks().get(1).x()).isEqualTo(120);
    }

    @SafeVarargs
    private static ReadsChart chart(Map<Outcome, Long>... columns) {
        return new ReadsChart(
                List.of(columns).stream()
                        .map(reads -> new Interval(NOON, reads))
                        .toList(),
                LENGTH);
    }
}
