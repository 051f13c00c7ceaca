package levee.cache.queries;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import levee.cache.CompactValues;
import levee.cache.Sealed;
import levee.cache.Stamp;

/** A result as bytes: the fingerprint is that of what was asked and how. */
final class ResultCodec {

    /** The number of them is written as a byte. */
    private static final int MOST_COLUMNS = 255;

    private final int fingerprint;

    ResultCodec(String asked) {
        this.fingerprint = asked.hashCode();
    }

    /** @param rows the values of ids, or of attributes: as many in each */
    record Result(Stamp stamp, List<Object[]> rows) {}

    /** Empty if a value is of a type that no column has, or a row has more of them than any query selects. */
    Optional<byte[]> encode(Result result) {
        return Sealed.write(fingerprint, result.stamp, out -> {
            out.writeInt(result.rows.size());
            for (Object[] row : result.rows) {
                if (!isWritten(row, out)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean isWritten(Object[] row, DataOutputStream out) throws IOException {
        if (row.length > MOST_COLUMNS) {
            return false;
        }
        out.writeByte(row.length);
        for (Object value : row) {
            if (!CompactValues.write(out, value)) {
                return false;
            }
        }
        return true;
    }

    /** Empty if the bytes are not those of such a result. */
    Optional<Result> decode(byte[] bytes) {
        return Sealed.read(bytes, fingerprint, (stamp, in) -> {
            int size = in.readInt();
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                rows.add(row(in));
            }
            return new Result(stamp, rows);
        });
    }

    private static Object[] row(DataInputStream in) throws IOException {
        Object[] row = new Object[in.readUnsignedByte()];
        for (int i = 0; i < row.length; i++) {
            row[i] = CompactValues.read(in);
        }
        return row;
    }
}
