package levee.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DayBarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);

    @Test
    void theHighestBarFillsTheRoomAndTheOthersAreInProportion() {
        var bars = DayBar.of(new TreeMap<>(Map.of(FIRST, 50L, FIRST.plusDays(1), 100L)));
        assertThat(bars.get(1).height()).isEqualTo(2 * bars.get(0).height());
        assertThat(bars).allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(DayBar.FLOOR));
        assertThat(bars.get(0).label()).isEqualTo("1 Jun");
    }

    @Test
    void aSingleOrderCanBeSeenBesideThousands() {
        var bars = DayBar.of(new TreeMap<>(Map.of(FIRST, 1L, FIRST.plusDays(1), 100_000L)));
        assertThat(bars.get(0).height()).isPositive();
    }

    @Test
    void daysWithoutOrdersAreFlat() {
        assertThat(DayBar.of(new TreeMap<>(Map.of(FIRST, 0L))).get(0).height()).isZero();
    }
}
