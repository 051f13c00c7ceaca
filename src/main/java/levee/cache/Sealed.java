package levee.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How things are written that lie in the grid: a checksum of all the rest, a fingerprint of what they mean, when and how
 * they were read, and what they are. Whatever is not whole, or was written by another version of the application that means
 * something else, is taken for unreadable and not for another thing.
 */
public final class Sealed {

    private static final int USUAL_BYTES = 256;

    private Sealed() {}

    /** Writes what something is; false if it cannot be written. */
    public interface Writer {
        boolean write(DataOutputStream out) throws IOException;
    }

    /** Reads what was written. */
    public interface Reader<T> {
        T read(Stamp stamp, DataInputStream in) throws IOException;
    }

    /** Empty if it cannot be written. */
    public static Optional<byte[]> write(int fingerprint, Stamp stamp, Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(0);
            out.writeInt(fingerprint);
            stamp.write(out);
            return writer.write(out) ? Optional.of(seal(bytes.toByteArray())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] seal(byte[] bytes) {
        ByteBuffer.wrap(bytes).putInt(checksum(bytes));
        return bytes;
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        return (int) checksum.getValue();
    }

    /** Empty if the bytes are not those of such a thing. */
    public static <T> Optional<T> read(byte[] bytes, int fingerprint, Reader<T> reader) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (in.readInt() != checksum(bytes) || in.readInt() != fingerprint) {
                return Optional.empty();
            }
            T read = reader.read(Stamp.read(in), in);
            return in.available() == 0 ? Optional.of(read) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
