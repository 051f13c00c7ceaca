package levee.cache.entities;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import levee.cache.CompactValues;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * The rows of one type as compact bytes: the fingerprint of its columns, the position in the change log at which it was
 * read, and the values. Another version of the application, with other columns, takes the bytes for unreadable and not
 * for another row.
 */
final class RowCodec {

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
                if (!row.containsKey(field) || !CompactValues.write(out, row.get(field))) {
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
                row.add(field, CompactValues.read(in));
            }
            return Optional.of(new Row(readAt, row));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
