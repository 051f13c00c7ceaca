package levee.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

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

    private CompactValues() {}

    /** False, with nothing written, for a value of another type than columns have. */
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
            writeBytes(out, TEXT, text.getBytes(StandardCharsets.UTF_8));
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
            return false;
        }
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

    private static Timestamp timestamp(long millis, int nanos) {
        Timestamp time = new Timestamp(millis);
        time.setNanos(nanos);
        return time;
    }
}
