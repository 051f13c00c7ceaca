package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import levee.cache.AnyValues;
import levee.cache.Sealed;
import levee.cache.Stamp;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.Test;

class RowCodecTest {

    private static final Stamp STAMP = new Stamp(7, 8, 9);
    private static final int COLUMNS = 8;

    private final List<DatabaseField> fields = IntStream.range(0, COLUMNS)
            .mapToObj(i -> new DatabaseField("things.c" + i))
            .toList();
    private final RowCodec codec = new RowCodec(fields);

    @Property
    void whatIsWrittenIsRead(@ForAll("rows") DatabaseRecord row, @ForAll("stamps") Stamp stamp) {
        RowCodec.Row read = codec.decode(codec.encode(row, stamp).orElseThrow()).orElseThrow();
        assertThat(read.stamp()).isEqualTo(stamp);
        for (DatabaseField field : fields) {
            assertThat(read.values().get(field)).isEqualTo(row.get(field));
        }
    }

    @Test
    void thatThereIsNoSuchRowIsReadAsThat() {
        assertThat(codec.decode(codec.encode(null, STAMP).orElseThrow())
                        .orElseThrow()
                        .values())
                .isEmpty();
    }

    @Property
    void bytesThatAreNotWholeAreNoRowAndNoError(@ForAll("rows") DatabaseRecord row, @ForAll Random random) {
        byte[] bytes = codec.encode(row, STAMP).orElseThrow();
        AnyValues.spoilt(bytes).generator(1_000).stream(random)
                .limit(20)
                .forEach(spoilt -> assertThat(codec.decode(spoilt.value())).isEmpty());
    }

    /** By somebody who takes other things for rows of the same columns. */
    @Property
    void whateverElseIsSealedAsARowIsNoError(@ForAll("bytes") byte[] content) {
        byte[] mark = codec.encode(null, STAMP).orElseThrow();
        int fingerprint = ByteBuffer.wrap(mark).getInt(Integer.BYTES);
        byte[] sealed = Sealed.write(fingerprint, STAMP, out -> {
                    out.write(content);
                    return true;
                })
                .orElseThrow();
        codec.decode(sealed).ifPresent(row -> assertThat(row.values().size()).isIn(0, COLUMNS));
    }

    @Property
    void theRowOfAnotherVersionOfTheTypeIsNone(@ForAll("rows") DatabaseRecord row) {
        byte[] bytes = codec.encode(row, STAMP).orElseThrow();
        assertThat(new RowCodec(fields.subList(0, COLUMNS - 1)).decode(bytes)).isEmpty();
    }

    @Test
    void aRowThatLacksAColumnIsNotWritten() {
        DatabaseRecord row = new DatabaseRecord();
        row.put(fields.get(0), 1L);
        assertThat(codec.encode(row, STAMP)).isEmpty();
    }

    @Property
    void aValueOfAnUnknownTypeIsNotWritten(@ForAll("rows") DatabaseRecord row) {
        row.put(fields.get(3), new StringBuilder("no type of column"));
        assertThat(codec.encode(row, STAMP)).isEmpty();
    }

    @Provide
    Arbitrary<DatabaseRecord> rows() {
        return AnyValues.ofColumns()
                .list()
                .ofSize(COLUMNS)
                .edgeCases(EdgeCases.Config::none)
                .map(values -> {
                    DatabaseRecord row = new DatabaseRecord();
                    IntStream.range(0, COLUMNS).forEach(i -> row.put(fields.get(i), values.get(i)));
                    return row;
                });
    }

    @Provide
    Arbitrary<Stamp> stamps() {
        return AnyValues.stamps();
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return AnyValues.bytes();
    }
}
