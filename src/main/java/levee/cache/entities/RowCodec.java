package levee.cache.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import levee.cache.CompactValues;
import levee.cache.Sealed;
import levee.cache.Stamp;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * The rows of one type, with those of the types below it, as bytes: the fingerprint is that of their columns. A row has
 * those of its own type; of the others' it may have some, which nobody reads.
 */
final class RowCodec {

    private final List<DatabaseField> fields;
    private final int fingerprint;

    RowCodec(Collection<DatabaseField> fields) {
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
        return encode(row, fields, stamp);
    }

    /**
     * As {@link #encode(AbstractRecord, Stamp)}, where there are types below.
     *
     * @param own the columns of the row's type
     */
    Optional<byte[]> encode(AbstractRecord row, Collection<DatabaseField> own, Stamp stamp) {
        if (row != null && !own.stream().allMatch(row::containsKey)) {
            return Optional.empty();
        }
        return Sealed.write(fingerprint, stamp, out -> {
            out.writeBoolean(row != null);
            return row == null || isWritten(row, out);
        });
    }

    private boolean isWritten(AbstractRecord row, DataOutputStream out) throws IOException {
        for (DatabaseField field : fields) {
            if (!CompactValues.write(out, row.get(field))) {
                return false;
            }
        }
        return true;
    }

    /** Empty if the bytes are not those of such a row. */
    Optional<Row> decode(byte[] bytes) {
        return Sealed.read(bytes, fingerprint, (stamp, in) -> {
            DatabaseRecord row = new DatabaseRecord(fields.size());
            for (DatabaseField field : in.readBoolean() ? fields : List.<DatabaseField>of()) {
                row.add(field, CompactValues.read(in));
            }
            return new Row(stamp, row);
        });
    }
}
