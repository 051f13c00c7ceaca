package levee.cache.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import levee.cache.Stamp;
import levee.cache.queries.ResultCodec.Result;
import org.junit.jupiter.api.Test;

class ResultCodecTest {

    private static final int ROUNDS = 2_000;
    private static final long SEED = 20_240_601;

    private final ResultCodec codec = new ResultCodec("Listing.popular: select …");
    private final Random random = new Random(SEED);

    @Test
    void whatIsWrittenIsRead() {
        for (int i = 0; i < ROUNDS; i++) {
            Result written = result();
            Result read = codec.decode(codec.encode(written).orElseThrow()).orElseThrow();
            assertThat(read.stamp()).isEqualTo(written.stamp());
            assertThat(read.rows()).usingRecursiveComparison().isEqualTo(written.rows());
        }
    }

    @Test
    void nothingFoundIsAResultToo() {
        assertThat(codec.decode(codec.encode(new Result(new Stamp(7, 8, 9), List.of()))
                                .orElseThrow())
                        .map(Result::rows))
                .hasValue(List.of());
    }

    @Test
    void bytesThatWereCutOffAreNoResult() {
        byte[] bytes = codec.encode(result()).orElseThrow();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(codec.decode(Arrays.copyOf(bytes, length))).isEmpty();
        }
    }

    @Test
    void bytesThatMeanNothingAreNoResultAndNoError() {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = codec.encode(result()).orElseThrow();
            bytes[random.nextInt(bytes.length)] ^= 1 << random.nextInt(8);
            assertThat(codec.decode(bytes)).isEmpty();
            bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            assertThat(codec.decode(bytes)).isEmpty();
        }
    }

    @Test
    void theResultOfAnotherVersionOfTheQueryIsNone() {
        byte[] bytes = codec.encode(result()).orElseThrow();
        assertThat(new ResultCodec("Listing.popular: select other").decode(bytes))
                .isEmpty();
    }

    @Test
    void aValueOfAnUnknownTypeIsNotWritten() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {new StringBuilder("no type of column")});
        assertThat(codec.encode(new Result(new Stamp(7, 8, 9), rows))).isEqualTo(Optional.empty());
    }

    private Result result() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            rows.add(new Object[] {random.nextLong(), "v" + random.nextInt(), new BigDecimal(random.nextInt()), null});
        }
        return new Result(new Stamp(random.nextLong(), random.nextLong(), random.nextLong()), rows);
    }
}
