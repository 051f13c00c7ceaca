package levee.cache.entities;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * The rows of one type as compact bytes: the fingerprint of its columns, the position in the change log at which it was
 * read, and the values. Another version of the application, with other columns, takes the bytes for unreadable and not
 * for another row.
 */
final class RowCodec {

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

    private final List<DatabaseField> fields;
    private final int fingerprint;

    RowCodec(List<DatabaseField> fields) {
        this.fields = List.copyOf(fields);
        this.fingerprint = fields.stream()
                .map(field -> field.getQualifiedName() + ":" + field.getTypeName())
                .toList()
                .hashCode();
    }

    /** @param readAt position in the change log */
    record Row(long readAt, AbstractRecord values) {}

    /** Empty if the record lacks a column, or has a value of a type that no column of a cacheable entity has. */
    Optional<byte[]> encode(AbstractRecord row, long readAt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(fingerprint);
            out.writeLong(readAt);
            for (DatabaseField field : fields) {
                if (!row.containsKey(field) || !write(out, row.get(field))) {
                    return Optional.empty();
                }
            }
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Empty if the bytes are not those of such a row. */
    Optional<Row> decode(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (in.readInt() != fingerprint) {
                return Optional.empty();
            }
            long readAt = in.readLong();
            DatabaseRecord row = new DatabaseRecord(fields.size());
            for (DatabaseField field : fields) {
                row.add(field, read(in));
            }
            return Optional.of(new Row(readAt, row));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean write(DataOutputStream out, Object value) throws IOException {
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

    private static Object read(DataInputStream in) throws IOException {
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
