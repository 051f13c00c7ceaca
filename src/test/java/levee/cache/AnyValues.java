package levee.cache;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whatever a column may have, and whatever may happen to bytes. */
public final class AnyValues {

    private static final long NANOS_A_DAY = LocalTime.MAX.toNanoOfDay();

    private AnyValues() {}

    /** Of all types that columns of cacheable entities have, one in twenty null. */
    public static Arbitrary<Object> ofColumns() {
        return Arbitraries.<Object>oneOf(
                        Arbitraries.longs(),
                        Arbitraries.integers(),
                        Arbitraries.shorts(),
                        Arbitraries.bytes(),
                        Arbitraries.of(true, false),
                        Arbitraries.doubles(),
                        Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, Double.MAX_VALUE),
                        Arbitraries.floats(),
                        wholes(),
                        decimals(),
                        text(),
                        bytes(),
                        days(),
                        timesOfDay(),
                        dateTimes(),
                        moments(),
                        timestamps(),
                        Arbitraries.longs().map(Date::new),
                        Arbitraries.longs().map(Time::new))
                .injectNull(0.05);
    }

    /** Of any letters that there are, those beyond the first plane among them. */
    public static Arbitrary<String> text() {
        Arbitrary<Integer> letters = Arbitraries.oneOf(
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT),
                Arbitraries.integers().between(0x1F300, 0x1FAFF),
                Arbitraries.of(0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF));
        return letters.filter(letter -> !isSurrogate(letter))
                .list()
                .ofMaxSize(60)
                .map(all -> all.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    /** Text in which a half of a letter stands alone. */
    public static Arbitrary<String> tornText() {
        Arbitrary<String> half = Arbitraries.chars()
                .range(Character.MIN_SURROGATE, Character.MAX_SURROGATE)
                .map(String::valueOf);
        return Combinators.combine(text(), half, text()).as((before, torn, after) -> before + torn + after);
    }

    private static boolean isSurrogate(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }

    public static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(80);
    }

    public static Arbitrary<Stamp> stamps() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), Arbitraries.longs())
                .as(Stamp::new);
    }

    /** The same bytes with some of them changed, the end lost, or something after it; never as they were. */
    public static Arbitrary<byte[]> spoilt(byte[] whole) {
        return Arbitraries.oneOf(flipped(whole), cut(whole), extended(whole));
    }

    private static Arbitrary<byte[]> flipped(byte[] whole) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, whole.length - 1);
        Arbitrary<Byte> masks = Arbitraries.bytes().filter(mask -> mask != 0);
        return Combinators.combine(places.set().ofMinSize(1).ofMaxSize(5), masks)
                .as((some, mask) -> {
                    byte[] bytes = whole.clone();
                    some.forEach(place -> bytes[place] ^= mask);
                    return bytes;
                });
    }

    private static Arbitrary<byte[]> cut(byte[] whole) {
        return Arbitraries.integers().between(0, whole.length - 1).map(length -> Arrays.copyOf(whole, length));
    }

    private static Arbitrary<byte[]> extended(byte[] whole) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(more -> {
                    byte[] bytes = Arrays.copyOf(whole, whole.length + more.length);
                    System.arraycopy(more, 0, bytes, whole.length, more.length);
                    return bytes;
                });
    }

    private static Arbitrary<BigInteger> wholes() {
        return Arbitraries.bigIntegers().between(BigInteger.TWO.pow(300).negate(), BigInteger.TWO.pow(300));
    }

    /** Of any scale: with a thousand zeros after it, too. */
    private static Arbitrary<BigDecimal> decimals() {
        Arbitrary<Integer> scales = Arbitraries.oneOf(
                Arbitraries.integers().between(-20, 40),
                Arbitraries.integers(),
                Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
        return Combinators.combine(wholes(), scales).as(BigDecimal::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalTime> timesOfDay() {
        return Arbitraries.longs().between(0, NANOS_A_DAY).map(LocalTime::ofNanoOfDay);
    }

    private static Arbitrary<LocalDateTime> dateTimes() {
        return Combinators.combine(days(), timesOfDay()).as(LocalDateTime::of);
    }

    private static Arbitrary<OffsetDateTime> moments() {
        Arbitrary<ZoneOffset> offsets = Arbitraries.integers()
                .between(ZoneOffset.MIN.getTotalSeconds(), ZoneOffset.MAX.getTotalSeconds())
                .map(ZoneOffset::ofTotalSeconds);
        return Combinators.combine(dateTimes(), offsets).as(OffsetDateTime::of);
    }

    /** Those that the driver can give: of the years that have four digits. */
    private static Arbitrary<Timestamp> timestamps() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(
                                        LocalDate.of(1, 1, 1).toEpochDay(),
                                        LocalDate.of(9999, 12, 31).toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        timesOfDay())
                .as((day, time) -> Timestamp.valueOf(day.atTime(time)));
    }
}
