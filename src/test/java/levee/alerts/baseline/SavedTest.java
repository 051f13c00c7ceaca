package levee.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SavedTest {

    private static final ZoneId LONGEST_NAME = ZoneId.of("America/Argentina/ComodRivadavia");

    /** Whatever comes, in whatever order: judged or passed over, and the same after it was saved. */
    @Property(tries = 200)
    void whateverHasPassedThroughARestoredOneGoesOnAsTheSavedOne(
            @ForAll @IntRange(min = 1, max = 3_600) int step,
            @ForAll @Size(min = 1, max = 300) List<Double> values,
            @ForAll @DoubleRange(min = -5, max = 50) double stride,
            @ForAll long seed) {
        Random random = new Random(seed);
        BaseLine line = new BaseLine(Duration.ofSeconds(step), LONGEST_NAME);
        Instant at = Shop.BEGIN;
        for (double value : values) {
            at = at.plusSeconds(Math.round(step * (random.nextInt(20) == 0 ? stride : 1)));
            judgedSensibly(line.judge(at, value));
        }
        BaseLine restored = BaseLine.restore(line.save());
        List<Judgement> ours = new ArrayList<>();
        List<Judgement> theirs = new ArrayList<>();
        for (double value : values) {
            at = at.plusSeconds(step);
            ours.add(line.judge(at, value));
            theirs.add(restored.judge(at, value));
        }
        assertThat(theirs).isEqualTo(ours);
        assertThat(restored.save()).isEqualTo(line.save());
    }

    private static void judgedSensibly(Judgement judgement) {
        assertThat(judgement.score()).isNotNaN().isNotNegative();
        assertThat(judgement.deviations()).isNotNaN();
        assertThat(judgement.alarm() == Alarm.NONE).isEqualTo(judgement.score() < 1);
        if (judgement.basis() != Basis.NOTHING) {
            assertThat(judgement.spread()).isPositive().isFinite();
            assertThat(judgement.expected()).isFinite();
        }
    }

    @Test
    void itIsCompactHoweverMuchHasPassedThrough() {
        Random random = new Random(1);
        BaseLine line = new BaseLine(Duration.ofSeconds(20), LONGEST_NAME);
        for (int i = 0; i < 6 * 7 * 24 * 180; i++) {
            line.judge(Shop.BEGIN.plusSeconds(20L * i), Math.exp(5 * random.nextGaussian()));
        }
        assertThat(line.save().length).isBetween(BaseLine.MOST_BYTES / 2, BaseLine.MOST_BYTES);
    }

    @Test
    void whatIsDamagedIsRefused() {
        Shop shop = Shop.minutes(1, 100);
        shop.go(Duration.ofDays(1));
        BaseLine line = new BaseLine(Duration.ofMinutes(1), LONGEST_NAME);
        for (int i = 0; i < 1_000; i++) {
            line.judge(Shop.BEGIN.plusSeconds(60L * i), i % 7);
        }
        byte[] saved = line.save();
        for (int length = 0; length < saved.length; length += 97) {
            byte[] shorter = Arrays.copyOf(saved, length);
            assertThatThrownBy(() -> BaseLine.restore(shorter)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> BaseLine.restore(Arrays.copyOf(saved, saved.length + 1)))
                .hasMessageContaining("too long");
        byte[] other = saved.clone();
        other[0] = 99;
        assertThatThrownBy(() -> BaseLine.restore(other)).hasMessageContaining("format 99");
    }

    /** A bit that has turned over is either noticed or harmless: no other exception comes of it. */
    @Property(tries = 300)
    void aDamagedByteDoesNoHarm(@ForAll @IntRange(min = 0, max = 30_000) int place, @ForAll byte value) {
        BaseLine line = new BaseLine(Duration.ofMinutes(1), LONGEST_NAME);
        for (int i = 0; i < 500; i++) {
            line.judge(Shop.BEGIN.plusSeconds(60L * i), i % 7);
        }
        byte[] saved = line.save();
        saved[place % saved.length] = value;
        try {
            BaseLine restored = BaseLine.restore(saved);
            for (int i = 500; i < 600; i++) {
                restored.judge(Shop.BEGIN.plusSeconds(60L * i), i % 7);
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s)[A-Z].{20,}");
        }
    }
}
