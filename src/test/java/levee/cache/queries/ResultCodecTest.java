package levee.cache.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import levee.cache.AnyValues;
import levee.cache.Stamp;
import levee.cache.queries.ResultCodec.Result;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResultCodecTest {

    private static final Stamp STAMP = new Stamp(7, 8, 9);

    private final ResultCodec codec = new ResultCodec("Listing.popular: select …");

    @Property
    void whatIsWrittenIsRead(@ForAll("results") Result written) {
        Result read = codec.decode(codec.encode(written).orElseThrow()).orElseThrow();
        assertThat(read.stamp()).isEqualTo(written.stamp());
        assertThat(read.rows()).hasSameSizeAs(written.rows());
        for (int i = 0; i < read.rows().size(); i++) {
            assertThat(read.rows().get(i)).isEqualTo(written.rows().get(i));
        }
    }

    @Test
    void nothingFoundIsAResultToo() {
        assertThat(codec.decode(codec.encode(new Result(STAMP, List.of())).orElseThrow())
                        .map(Result::rows))
                .hasValue(List.of());
    }

    /** There is no such query; one of so many attributes would be read as something else, if it were written. */
    @Property
    void rowsOfMoreThanCanBeToldAreNotWritten(@ForAll("wide") int columns) {
        assertThat(codec.encode(rowOf(new Object[columns]))).isEmpty();
    }

    @Property
    void bytesThatAreNotWholeAreNoResultAndNoError(@ForAll("results") Result written, @ForAll Random random) {
        byte[] bytes = codec.encode(written).orElseThrow();
        AnyValues.spoilt(bytes).generator(1_000).stream(random)
                .limit(20)
                .forEach(spoilt -> assertThat(codec.decode(spoilt.value())).isEmpty());
    }

    @Property
    void theResultOfAnotherVersionOfTheQueryIsNone(@ForAll("results") Result written) {
        byte[] bytes = codec.encode(written).orElseThrow();
        assertThat(new ResultCodec("Listing.popular: select other").decode(bytes))
                .isEmpty();
    }

    @Test
    void aValueOfAnUnknownTypeIsNotWritten() {
        assertThat(codec.encode(rowOf(new StringBuilder("no type of column")))).isEmpty();
    }

    private static Result rowOf(Object... values) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(values);
        return new Result(STAMP, rows);
    }

    @Provide
    Arbitrary<Result> results() {
        Arbitrary<List<Object[]>> rows = Arbitraries.integers()
                .between(0, 5)
                .flatMap(columns -> AnyValues.ofColumns()
                        .array(Object[].class)
                        .ofSize(columns)
                        .list()
                        .ofMaxSize(8));
        return Combinators.combine(AnyValues.stamps(), rows).as(Result::new).edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<Integer> wide() {
        return Arbitraries.integers().between(256, 600);
    }
}
