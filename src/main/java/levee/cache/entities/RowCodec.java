package levee.cache.entities;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import levee.cache.CompactValues;
import levee.cache.Stamp;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * The rows of one type as compact bytes: the fingerprint of its columns, when and how it was read, and the
 * values. Another version of the application, with other columns, takes the bytes for unreadable and not for another row.
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

    /** @param values without any field if there is no such row */
    record Row(Stamp stamp, AbstractRecord values) {}

    /**
     * Empty if the record lacks a column, or has a value of a type that no column of a cacheable entity has.
     *
     * @param row null if there is none
     */
    Optional<byte[]> encode(AbstractRecord row, Stamp stamp) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(fingerprint);
            stamp.write(out);
            out.writeBoolean(row != null);
            for (DatabaseField field : row == null ? List.<DatabaseField>of() : fields) {
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
            Stamp stamp = Stamp.read(in);
            DatabaseRecord row = new DatabaseRecord(fields.size());
            for (DatabaseField field : in.readBoolean() ? fields : List.<DatabaseField>of()) {
                row.add(field, CompactValues.read(in));
            }
            return Optional.of(new Row(stamp, row));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
