package levee.command.bench.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import levee.command.bench.FigureTable;
import levee.command.bench.watch.WindowList.Window;
import levee.command.machine.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnomalyScoreTest {

    private static final Instant NOON = Instant.parse("2014-04-12T12:00:00Z");
    private static final Window WINDOW = new Window(NOON, NOON.plus(Duration.ofHours(8)));
    private static final Window LATER = new Window(NOON.plus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(3)));

    private static AnomalyScore score(double... hours) {
        List<Instant> alarms = Stream.of(hours)
                .flatMapToDouble(java.util.Arrays::stream)
                .mapToObj(hour -> NOON.plusSeconds(Math.round(hour * 3_600)))
                .toList();
        return AnomalyScore.of(alarms, List.of(WINDOW, LATER), Duration.ofDays(14));
    }

    @Test
    void aWindowIsFoundByOneAlarmWithinItsBounds() {
        assertThat(score()).isEqualTo(new AnomalyScore(2, 0, 0, 2));
        assertThat(score(0).found()).isEqualTo(1);
        assertThat(score(8, 48).found()).isEqualTo(2);
        assertThat(score(-0.1, 8.1).found()).isZero();
    }

    @Test
    void alarmsOutsideAreCountedByRunsThatAreMoreThanAnHourApart() {
        assertThat(score(-10, -9, -8.5).falseAlarms()).isEqualTo(1);
        assertThat(score(-10, -8.9).falseAlarms()).isEqualTo(2);
        assertThat(score(-10, -8.9).falseAlarmsAWeek()).isEqualTo(1);
    }

    @Test
    void whatGoesOnAfterAWindowIsAFalseAlarm() {
        assertThat(score(7, 7.5, 8, 8.5)).isEqualTo(new AnomalyScore(2, 1, 1, 2));
    }

    /** What the base line is held to: every window of the first two series, and one false alarm a week. */
    @Test
    void theRecordedSeriesAreJudgedAsIsWanted() {
        String table = new FigureTable("watch", AnomalyLines.figures()).text();
        assertThat(table)
                .contains(
                        "rds_cpu_utilization_e47b3b.csv: windows found",
                        "ec2_request_latency_system_failure.csv: windows found",
                        "elb_request_count_8c0756.csv: windows found")
                .containsPattern("nyc_taxi.csv: windows found +5 of 5")
                .doesNotContain("MISSED");
        assertThat(table.lines().filter(line -> line.endsWith("ok"))).hasSize(4);
    }

    @Test
    void aSeriesIsReadWithItsGapsAndDoubles() {
        Series series = Series.read("a.csv", new StringReader("""
                timestamp,value
                2014-04-10 00:02:00,14.012
                2014-04-10 00:07:00,
                2014-04-10 00:07:00,1e3
                2014-04-10 00:12:00.000000,NaN
                2014-04-10 01:12:00,3
                """));
        assertThat(series.points())
                .hasSize(5)
                .element(2)
                .extracting(Series.Point::value)
                .isEqualTo(1_000.0);
        assertThat(series.step()).isEqualTo(Duration.ofMinutes(5));
        assertThat(series.length()).isEqualTo(Duration.ofMinutes(70));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "timestamp,value",
                "timestamp,value\n2014-04-10 00:02:00,1",
                "timestamp,value\n2014-04-10 00:02:00,1\n2014-04-10 00:02:00,one",
                "timestamp,value\n2014-04-10 00:02:00,1\n10 April,1",
                "timestamp,value\n2014-04-10 00:02:00,1\n2014-04-10 00:07:00"
            })
    void whatIsNoSeriesIsRefusedWithItsName(String csv) {
        assertThatThrownBy(() -> Series.read("a.csv", new StringReader(csv)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a.csv\": 1}", "{\"a.csv\": [[]]}", "{\"a.csv\": [[\"now\", \"then\"]]}"})
    void whatListsNoWindowsIsRefusedWithItsName(String json) {
        assertThatThrownBy(() -> WindowList.read("windows.json", new StringReader(json)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("windows.json");
    }
}
