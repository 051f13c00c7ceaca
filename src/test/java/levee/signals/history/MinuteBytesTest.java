package levee.signals.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import levee.signals.Series;
import org.junit.jupiter.api.Test;

class MinuteBytesTest {

    private static SortedMap<Integer, Double> read(byte[] bytes) {
        SortedMap<Integer, Double> figures = new TreeMap<>();
        MinuteBytes.read(bytes, (number, value) -> figures.put(number, (double) value));
        return figures;
    }

    @Test
    void whatIsWrittenIsReadAndNeighboursTakeFiveBytes() {
        SortedMap<Integer, Double> figures =
                new TreeMap<>(Map.of(1, 12.0, 2, 0.25, 128, 1e6, 300, -1.0, 2_000_000, 16_777_215.0));
        assertThat(read(MinuteBytes.write(figures))).isEqualTo(figures);
        assertThat(MinuteBytes.write(new TreeMap<>(Map.of(40, 1.0, 41, 2.0)))).hasSize(10);
    }

    @Test
    void whatIsBrokenOffIsLeftOut() {
        byte[] bytes = MinuteBytes.write(new TreeMap<>(Map.of(1, 1.0, 500, 2.0)));
        for (int length = 5; length < bytes.length; length++) {
            assertThat(read(Arrays.copyOf(bytes, length))).isEqualTo(Map.of(1, 1.0));
        }
        assertThat(read(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1})).isEmpty();
    }

    @Test
    void labelsAreReadAsTheyWereWritten() {
        Map<String, String> labels =
                Map.of("reason", "a \"quoted\", = odd \\ one", "page", "office/cache", "empty", "");
        assertThat(SeriesBook.labels(SeriesBook.text(Series.counter("x", labels))))
                .isEqualTo(labels);
    }
}
