package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NeighbourTest {

    private static final Series READS = Series.counter("reads", Map.of());

    private final Neighbour neighbour = new Neighbour("node-2");

    private List<Long> hear(long run, long from, long to, boolean leaving) {
        List<Sample> samples = LongStream.rangeClosed(from, to)
                .mapToObj(number -> new Sample("node-2", Instant.ofEpochSecond(number), Map.of(READS, 1.0 * number)))
                .toList();
        byte[] told = MessageCodec.write(new Message(run, to, leaving, samples));
        return neighbour.hear(told).stream()
                .map(sample -> sample.at().getEpochSecond())
                .toList();
    }

    @Test
    void eachSampleIsHeardOnce() {
        assertThat(hear(1, 1, 1, false)).containsExactly(1L);
        assertThat(hear(1, 1, 1, false)).isEmpty();
        assertThat(hear(1, 1, 2, false)).containsExactly(2L);
    }

    @Test
    void aSecondThatWasMissedIsInTheNextMessage() {
        hear(1, 1, 1, false);
        assertThat(hear(1, 1, 3, false)).containsExactly(2L, 3L);
    }

    @Test
    void whatWasMissedForLongIsLostAndNoMore() {
        hear(1, 1, 1, false);
        assertThat(hear(1, 18, 20, false)).containsExactly(18L, 19L, 20L);
    }

    @Test
    void aNodeThatWasStartedAnewIsHeardFromItsBeginning() {
        hear(1, 98, 100, false);
        assertThat(hear(2, 1, 1, false)).containsExactly(1L);
        assertThat(hear(1, 99, 101, false)).as("what it told before it died").isEmpty();
    }

    @Test
    void whoeverSaysGoodByeIsNotLost() {
        hear(1, 1, 1, false);
        assertThat(neighbour.hasLeft()).isFalse();
        hear(1, 1, 2, true);
        assertThat(neighbour.hasLeft()).isTrue();
        hear(2, 1, 1, false);
        assertThat(neighbour.hasLeft()).isFalse();
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        assertThat(neighbour.hear(new byte[0])).isEmpty();
        assertThat(neighbour.hear(new byte[] {99, 1, 2, 3})).isEmpty();
        byte[] cut = MessageCodec.write(
                new Message(1, 1, false, List.of(new Sample("n", Instant.EPOCH, Map.of(READS, 1.0)))));
        assertThat(neighbour.hear(java.util.Arrays.copyOf(cut, cut.length / 2))).isEmpty();
        assertThat(hear(1, 1, 1, false)).containsExactly(1L);
    }
}
