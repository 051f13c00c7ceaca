package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import levee.command.bench.Figure;
import levee.command.load.ReplayResult.ReplaySecond;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReportPartsTest {

    private static final ReplayResult BAD = new ReplayResult(
            Set.of(Defence.REPAIR),
            List.of(Figure.atMost("P7: until the shop is safe, without a person", 240, "s", 60)),
            List.of(new Timeline.Entry(3.14, "Cause: reads of <Product> go past the cache", "80 min")),
            List.of(new ReplaySecond(0, 10, 1, 0, 50, 20), new ReplaySecond(5, 900, 0, 3, 10, 9_000)));

    @Test
    void aReplayIsOnePageWithItsScoreCourseAndCharts() {
        var page = Jsoup.parse(new ReplayReport(BAD).html());
        assertThat(page.title()).isEqualTo("1 June 2024, replayed without repair");
        assertThat(page.text()).contains("Not passed", "missed", "reads of <Product> go past", "80 min");
        assertThat(page.select("svg path")).hasSize(8);
        assertThat(page.select("script, link, img")).isEmpty();
    }

    @Test
    void theScoreIsTheSameForPrograms() {
        assertThat(BAD.passed()).isFalse();
        assertThat(BAD.json().getBoolean("passed")).isFalse();
        assertThat(BAD.json().getJsonArray("without").getString(0)).isEqualTo("repair");
        assertThat(BAD.json().getJsonArray("promises").getJsonObject(0).getBoolean("held"))
                .isFalse();
        assertThat(BAD.json().getJsonArray("timeline").getJsonObject(0).getString("on1June"))
                .isEqualTo("80 min");
    }

    @Test
    void whereNothingHappenedALineLiesOnTheFloor() {
        assertThat(ReportParts.chart("Nothing", new double[] {0, 0}, new double[] {0, 0}))
                .contains("M225.0 160.0L675.0 160.0");
    }
}
