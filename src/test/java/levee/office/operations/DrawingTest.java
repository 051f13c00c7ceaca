package levee.office.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final double UNKNOWN = Double.NaN;

    @Test
    void columnsStandUponEachOtherAndTheHighestSumIsAsHighAsThereIsRoom() {
        List<double[]> layers = List.of(new double[] {25, 0}, new double[] {75, 50});
        double highest = Drawing.highestSum(layers);
        assertThat(highest).isEqualTo(100);
        assertThat(Drawing.stacked(layers, highest))
                .containsExactly("M0 300v-75h10v75z", "M0 225v-225h10v225zM10 300v-150h10v150z");
    }

    @Test
    void oneReadAmongManyIsStillSeen() {
        assertThat(Drawing.stacked(List.of(new double[] {1}, new double[] {1e6}), 1e6 + 1))
                .first()
                .isEqualTo("M0 300v-1h10v1z");
    }

    @Test
    void aLineIsOpenWhereNothingIsKnownAndOneValueAloneIsAPoint() {
        assertThat(Drawing.line(new double[] {0, 50, UNKNOWN, 100}, 100)).isEqualTo("M5 300h0L15 150M35 0h0");
        assertThat(Drawing.line(new double[] {UNKNOWN, UNKNOWN}, 0)).isEmpty();
    }

    @Test
    void whatIsUnknownIsNoHighestAndNoLast() {
        assertThat(Drawing.highest(List.of(new double[] {UNKNOWN, 3}, new double[] {2, UNKNOWN})))
                .isEqualTo(3);
        assertThat(Drawing.highestSum(List.of(new double[] {UNKNOWN, 3}, new double[] {2, 1})))
                .isEqualTo(4);
        assertThat(Drawing.last(new double[] {1, 2, UNKNOWN})).isEqualTo(2);
        assertThat(Drawing.last(new double[] {UNKNOWN})).isNaN();
    }
}
