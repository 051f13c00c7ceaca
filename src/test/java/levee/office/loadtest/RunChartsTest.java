package levee.office.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import levee.office.operations.Chart;
import org.junit.jupiter.api.Test;

class RunChartsTest {

    @Test
    void whatFailedStandsBelowWhatWentWell() {
        List<Chart> charts = new RunCharts(
                        "second,pages,orders,errors,refused,p50,p95,p99\n0,8,1,1,1,5,6,7\n5,4,0,0,0,50,60,70\n")
                .draw();
        assertThat(charts).extracting(Chart::key).containsExactly("pages", "time", "orders");
        Chart pages = charts.get(0);
        assertThat(pages.top()).isEqualTo("10");
        assertThat(pages.width()).isEqualTo(20);
        assertThat(pages.to()).isEqualTo("0:05");
        assertThat(pages.parts().get(0).path()).startsWith("M0 300v-60");
        assertThat(charts.get(1).top()).isEqualTo("70 ms");
    }

    @Test
    void aRunOfWhichNothingIsKnownHasNoCharts() {
        assertThat(new RunCharts("").draw()).isEmpty();
        assertThat(new RunCharts("second,pages\n").draw()).isEmpty();
    }

    @Test
    void aChangeIsToldInPercentOfWhatItWas() {
        assertThat(RunDifference.change(200, 150)).isEqualTo("-25 %");
        assertThat(RunDifference.change(100, 103.2)).isEqualTo("+3 %");
        assertThat(RunDifference.change(5, 5)).isEmpty();
        assertThat(RunDifference.change(0, 5)).isEmpty();
    }
}
