package levee.command.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    private final FigureTable table = new FigureTable(
            "shop",
            List.of(
                    Figure.atMost("Memory of a node", 450.4, "MB", 700),
                    Figure.atLeast("Orders", 12.34, "a second", 50),
                    Figure.shown("Home, median", 1.5, "ms")));

    @Test
    void measuredAndWantedStandSideBySide() {
        assertThat(table.text()).isEqualToNormalizingNewlines("""
                shop                   measured         wanted
                Memory of a node         450 MB       ≤ 700 MB  ok
                Orders            12.3 a second  ≥ 50 a second  MISSED
                Home, median            1.50 ms
                """);
    }

    @Test
    void whatWasMeasuredInRoundsIsShownWithItsSpread() {
        FigureTable rounds = new FigureTable(
                "cache", List.of(Figure.atMost("A read", 4, "µs", 5).within(3.5, 9), Figure.shown("Rows", 2, "")));
        assertThat(rounds.text()).isEqualToNormalizingNewlines("""
                cache   measured  wanted          in rounds
                A read      4 µs  ≤ 5 µs  ok      3.50 to 9
                Rows           2
                """);
        assertThat(rounds.json().getJsonArray("figures").getJsonObject(0).getInt("most"))
                .isEqualTo(9);
    }

    @Test
    void aProgramReadsTheUnroundedFigure() {
        var lines = table.json().getJsonArray("figures");
        assertThat(lines.getJsonObject(1).getJsonNumber("measured").doubleValue())
                .isEqualTo(12.34);
        assertThat(lines.getJsonObject(1).getBoolean("held")).isFalse();
        assertThat(lines.getJsonObject(2).containsKey("held")).isFalse();
    }
}
