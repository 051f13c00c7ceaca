package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import levee.cache.Stamp;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.Test;

class RowCodecTest {

    private static final int ROWS = 2_000;
    private static final long SEED = 20_240_601;
    private static final Stamp STAMP = new Stamp(7, 8, 9);

    private final List<DatabaseField> fields = IntStream.range(0, 8)
            .mapToObj(i -> new DatabaseField("things.c" + i))
            .toList();
    private final RowCodec codec = new RowCodec(fields);
    private final Random random = new Random(SEED);

    @Test
    void whatIsWrittenIsRead() {
        for (int i = 0; i < ROWS; i++) {
            DatabaseRecord row = row();
            Stamp stamp = new Stamp(random.nextLong(), random.nextLong(), random.nextLong());

            RowCodec.Row read =
                    codec.decode(codec.encode(row, stamp).orElseThrow()).orElseThrow();

            assertThat(read.stamp()).isEqualTo(stamp);
            for (DatabaseField field : fields) {
                assertThat(read.values().get(field)).isEqualTo(row.get(field));
            }
        }
    }

    @Test
    void thatThereIsNoSuchRowIsReadAsThat() {
        assertThat(codec.decode(codec.encode(null, STAMP).orElseThrow())
                        .orElseThrow()
                        .values())
                .isEmpty();
    }

    @Test
    void bytesThatWereCutOffAreNoRow() {
        byte[] bytes = codec.encode(row(), STAMP).orElseThrow();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(codec.decode(Arrays.copyOf(bytes, length))).isEmpty();
        }
    }

    @Test
    void bytesThatGoOnAreNoRow() {
        byte[] bytes = codec.encode(row(), STAMP).orElseThrow();
        assertThat(codec.decode(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
    }

    @Test
    void bytesThatMeanNothingAreNoRowAndNoError() {
        for (int i = 0; i < ROWS; i++) {
            byte[] bytes = codec.encode(row(), STAMP).orElseThrow();
            bytes[random.nextInt(bytes.length)] ^= 1 << random.nextInt(8);
            assertThat(codec.decode(bytes)).isEmpty();
            bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            assertThat(codec.decode(bytes)).isEmpty();
        }
    }

    @Test
    void theRowOfAnotherVersionOfTheTypeIsNone() {
        byte[] bytes = codec.encode(row(), STAMP).orElseThrow();
        assertThat(new RowCodec(fields.subList(0, 7)).decode(bytes)).isEmpty();
    }

    @Test
    void aRowThatLacksAColumnIsNotWritten() {
        DatabaseRecord row = new DatabaseRecord();
        row.put(fields.get(0), 1L);
        assertThat(codec.encode(row, STAMP)).isEmpty();
    }

    @Test
    void aValueOfAnUnknownTypeIsNotWritten() {
        DatabaseRecord row = row();
        row.put(fields.get(3), new StringBuilder("no type of column"));
        assertThat(codec.encode(row, STAMP)).isEmpty();
    }

    private DatabaseRecord row() {
        DatabaseRecord row = new DatabaseRecord();
        fields.forEach(field -> row.put(field, value()));
        return row;
    }

    private Object value() {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> random.nextInt();
            case 3 -> text();
            case 4 -> new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(10));
            case 5 -> random.nextBoolean();
            case 6 -> Timestamp.valueOf(moment());
            case 7 -> moment();
            case 8 -> LocalDate.ofEpochDay(random.nextInt(60_000));
            case 9 -> bytes();
            case 10 -> random.nextDouble();
            case 11 -> random.nextFloat();
            case 12 -> (short) random.nextInt();
            case 13 -> (byte) random.nextInt();
            case 14 -> new BigInteger(100, random).negate();
            case 15 -> Date.valueOf(LocalDate.ofEpochDay(random.nextInt(60_000)));
            case 16 -> Time.valueOf(LocalTime.ofSecondOfDay(random.nextInt(86_400)));
            case 17 -> LocalTime.ofNanoOfDay(random.nextInt(86_400) * 1_000_000_000L + random.nextInt(1_000_000_000));
            case 18 -> moment().atOffset(ZoneOffset.ofHours(random.nextInt(24) - 12));
            default -> "";
        };
    }

    private LocalDateTime moment() {
        return LocalDateTime.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000, ZoneOffset.UTC);
    }

    private String text() {
        return random.ints(random.nextInt(40), 1, 0x10FFFF)
                .filter(letter -> letter < 0xD800 || letter > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }
}
