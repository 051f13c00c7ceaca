package levee.cache.queries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import levee.cache.CompactValues;
import levee.cache.Stamp;

/**
 * A result as compact bytes: a fingerprint of what was asked and how, when and how it was read, and its
 * rows. Another version of the application, which asks otherwise, takes the bytes for unreadable.
 */
final class ResultCodec {

    private final int fingerprint;

    ResultCodec(String asked) {
        this.fingerprint = asked.hashCode();
    }

    /** @param rows the values of ids, or of attributes: as many in each */
    record Result(Stamp stamp, List<Object[]> rows) {}

    /** Empty if a value is of a type that no column has. */
    Optional<byte[]> encode(Result result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(fingerprint);
            result.stamp.write(out);
            out.writeInt(result.rows.size());
            for (Object[] row : result.rows) {
                out.writeByte(row.length);
                for (Object value : row) {
                    if (!CompactValues.write(out, value)) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Empty if the bytes are not those of such a result. */
    Optional<Result> decode(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (in.readInt() != fingerprint) {
                return Optional.empty();
            }
            Stamp stamp = Stamp.read(in);
            int size = in.readInt();
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                rows.add(row(in));
            }
            return in.available() == 0 ? Optional.of(new Result(stamp, rows)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Object[] row(DataInputStream in) throws IOException {
        Object[] row = new Object[in.readUnsignedByte()];
        for (int i = 0; i < row.length; i++) {
            row[i] = CompactValues.read(in);
        }
        return row;
    }
}
