package levee.office.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import levee.drills.Score;
import org.junit.jupiter.api.Test;

class ScoreRowTest {

    private static final Score QUICK = new Score(
            Optional.of(Duration.ofMillis(8_400)),
            Optional.of(Duration.ofSeconds(9)),
            Optional.empty(),
            Optional.of(Duration.ofSeconds(200)),
            Optional.empty(),
            OptionalLong.of(4));

    @Test
    void aScoreIsShownBesideTheLastAndTheFirstOfJune() {
        List<ScoreRow> rows = ScoreRow.of(QUICK, Optional.of(Score.FIRST_OF_JUNE));
        assertThat(rows)
                .containsExactly(
                        new ScoreRow("detected", "8.4 s", "5 min", "5 min"),
                        new ScoreRow("named", "9.0 s", "80 min", "80 min"),
                        new ScoreRow("acknowledged", "–", "–", "–"),
                        new ScoreRow("mitigated", "3 min", "120 min", "120 min"),
                        new ScoreRow("resolved", "–", "150 min", "150 min"),
                        new ScoreRow("failed", "4", "–", "–"));
    }

    @Test
    void aFirstDrillHasNoLast() {
        assertThat(ScoreRow.of(QUICK, Optional.empty()))
                .extracting(ScoreRow::last)
                .containsOnly("–");
    }
}
