package levee.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** The values of columns as few bytes, each with its type before it. */
public final class CompactValues {

    private static final byte NULL = 0;
    private static final byte LONG = 1;
    private static final byte INT = 2;
    private static final byte TEXT = 3;
    private static final byte DECIMAL = 4;
    private static final byte BOOLEAN = 5;
    private static final byte TIMESTAMP = 6;
    private static final byte DATE_TIME = 7;
    private static final byte DATE = 8;
    private static final byte BYTES = 9;
    private static final byte DOUBLE = 10;
    private static final byte FLOAT = 11;
    private static final byte SHORT = 12;
    private static final byte BYTE = 13;
    private static final byte WHOLE = 14;
    private static final byte SQL_DATE = 15;
    private static final byte SQL_TIME = 16;
    private static final byte TIME = 17;
    private static final byte MOMENT = 18;

    /** The types of values that are written, and that columns of cached types may have. */
    public static final Set<Class<?>> TYPES = Set.of(
            Long.class,
            Integer.class,
            String.class,
            BigDecimal.class,
            Boolean.class,
            Timestamp.class,
            LocalDateTime.class,
            LocalDate.class,
            byte[].class,
            Double.class,
            Float.class,
            Short.class,
            Byte.class,
            BigInteger.class,
            Date.class,
            Time.class,
            LocalTime.class,
            OffsetDateTime.class);

    private CompactValues() {}

    /** False, with nothing written, for a value of another type than columns have, or text with half a letter in it. */
    public static boolean write(DataOutputStream out, Object value) throws IOException {
        if (value == null) {
            out.writeByte(NULL);
        } else if (value instanceof Long number) {
            out.writeByte(LONG);
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeByte(INT);
            out.writeInt(number);
        } else if (value instanceof String text) {
            return writeText(out, text);
        } else if (value instanceof BigDecimal number) {
            writeBytes(out, DECIMAL, number.unscaledValue().toByteArray());
            out.writeInt(number.scale());
        } else if (value instanceof Boolean flag) {
            out.writeByte(BOOLEAN);
            out.writeBoolean(flag);
        } else if (value instanceof Timestamp time) {
            out.writeByte(TIMESTAMP);
            out.writeLong(time.getTime());
            out.writeInt(time.getNanos());
        } else if (value instanceof LocalDateTime time) {
            out.writeByte(DATE_TIME);
            out.writeLong(time.toEpochSecond(ZoneOffset.UTC));
            out.writeInt(time.getNano());
        } else if (value instanceof LocalDate day) {
            out.writeByte(DATE);
            out.writeLong(day.toEpochDay());
        } else if (value instanceof byte[] bytes) {
            writeBytes(out, BYTES, bytes);
        } else if (value instanceof Double number) {
            out.writeByte(DOUBLE);
            out.writeDouble(number);
        } else {
            return writeRarer(out, value);
        }
        return true;
    }

    private static boolean writeRarer(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Float number) {
            out.writeByte(FLOAT);
            out.writeFloat(number);
        } else if (value instanceof Short number) {
            out.writeByte(SHORT);
            out.writeShort(number);
        } else if (value instanceof Byte number) {
            out.writeByte(BYTE);
            out.writeByte(number);
        } else if (value instanceof BigInteger number) {
            writeBytes(out, WHOLE, number.toByteArray());
        } else if (value instanceof Date day) {
            out.writeByte(SQL_DATE);
            out.writeLong(day.getTime());
        } else if (value instanceof Time time) {
            out.writeByte(SQL_TIME);
            out.writeLong(time.getTime());
        } else if (value instanceof LocalTime time) {
            out.writeByte(TIME);
            out.writeLong(time.toNanoOfDay());
        } else if (value instanceof OffsetDateTime moment) {
            out.writeByte(MOMENT);
            out.writeLong(moment.toEpochSecond());
            out.writeInt(moment.getNano());
            out.writeInt(moment.getOffset().getTotalSeconds());
        } else {
            return false;
        }
        return true;
    }

    /** Of half a letter UTF-8 makes a question mark, which is another text. */
    private static boolean writeText(DataOutputStream out, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        writeBytes(out, TEXT, text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static void writeBytes(DataOutputStream out, byte type, byte[] bytes) throws IOException {
        out.writeByte(type);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @throws IOException if there is no such value */
    public static Object read(DataInputStream in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case NULL -> null;
            case LONG -> in.readLong();
            case INT -> in.readInt();
            case TEXT -> new String(readBytes(in), StandardCharsets.UTF_8);
            case DECIMAL -> new BigDecimal(new BigInteger(readBytes(in)), in.readInt());
            case BOOLEAN -> in.readBoolean();
            case TIMESTAMP -> timestamp(in.readLong(), in.readInt());
            case DATE_TIME -> LocalDateTime.ofEpochSecond(in.readLong(), in.readInt(), ZoneOffset.UTC);
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case BYTES -> readBytes(in);
            case DOUBLE -> in.readDouble();
            default -> readRarer(type, in);
        };
    }

    private static Object readRarer(byte type, DataInputStream in) throws IOException {
        return switch (type) {
            case FLOAT -> in.readFloat();
            case SHORT -> in.readShort();
            case BYTE -> in.readByte();
            case WHOLE -> new BigInteger(readBytes(in));
            case SQL_DATE -> new Date(in.readLong());
            case SQL_TIME -> new Time(in.readLong());
            case TIME -> LocalTime.ofNanoOfDay(in.readLong());
            case MOMENT -> moment(in.readLong(), in.readInt(), in.readInt());
            default -> throw new IOException("No type of column: " + type);
        };
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("No length: " + length);
        }
        return in.readNBytes(length);
    }

    private static OffsetDateTime moment(long seconds, int nanos, int offset) {
        return Instant.ofEpochSecond(seconds, nanos).atOffset(ZoneOffset.ofTotalSeconds(offset));
    }

    private static Timestamp timestamp(long millis, int nanos) {
        Timestamp time = new Timestamp(millis);
        time.setNanos(nanos);
        return time;
    }
}
