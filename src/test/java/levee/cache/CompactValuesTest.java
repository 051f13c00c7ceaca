package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class CompactValuesTest {

    @Property
    void whatIsWrittenIsReadAndNothingIsLeft(@ForAll("values") List<Object> values) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (Object value : values) {
            assertThat(CompactValues.write(new DataOutputStream(written), value))
                    .isTrue();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written.toByteArray()));
        for (Object value : values) {
            Object read = CompactValues.read(in);
            assertThat(read).isEqualTo(value);
            assertThat(read == null ? null : read.getClass()).isEqualTo(value == null ? null : value.getClass());
        }
        assertThat(in.available()).isZero();
    }

    /** A property of values that are never made says nothing. */
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyTypeOfColumnIsTried(@ForAll("value") Object value) {
        Statistics.label("type")
                .collect(value == null ? "null" : value.getClass())
                .coverage(coverage -> {
                    CompactValues.TYPES.forEach(type -> coverage.check(type).count(count -> count > 0));
                    coverage.check("null").count(count -> count > 0);
                });
    }

    @Property
    void textThatIsNoneIsNotWritten(@ForAll("tornText") String text) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        assertThat(CompactValues.write(new DataOutputStream(written), text)).isFalse();
        assertThat(written.size()).isZero();
    }

    @Provide
    Arbitrary<Object> value() {
        return AnyValues.ofColumns();
    }

    @Provide
    Arbitrary<List<Object>> values() {
        return AnyValues.ofColumns().list().ofMaxSize(10);
    }

    @Provide
    Arbitrary<String> tornText() {
        return AnyValues.tornText();
    }
}
