package levee.signals.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.SortedMap;

/**
 * The figures of one name in one minute as bytes: for each the difference of its number to the one before, seven bits a byte,
 * the last with the highest bit off; then its value as a float. Some five bytes for each.
 */
final class MinuteBytes {

    private static final int SEVEN_BITS = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    /** Told each figure. */
    interface Reader {
        void figure(int number, float value);
    }

    private MinuteBytes() {}

    static byte[] write(SortedMap<Integer, Double> figures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int before = 0;
        for (var figure : figures.entrySet()) {
            int difference = figure.getKey() - before;
            while (difference > LOW) {
                out.write(difference & LOW | MORE);
                difference >>>= SEVEN_BITS;
            }
            out.write(difference);
            int value = Float.floatToIntBits(figure.getValue().floatValue());
            out.writeBytes(ByteBuffer.allocate(Float.BYTES).putInt(value).array());
            before = figure.getKey();
        }
        return out.toByteArray();
    }

    /** What is broken off is left out. */
    static void read(byte[] bytes, Reader reader) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int number = 0;
        while (in.hasRemaining()) {
            int shift = 0;
            int part = MORE;
            while (part >= MORE && in.hasRemaining() && shift <= 4 * SEVEN_BITS) {
                part = in.get() & 0xff;
                number += (part & LOW) << shift;
                shift += SEVEN_BITS;
            }
            if (part >= MORE || in.remaining() < Float.BYTES) {
                return;
            }
            reader.figure(number, in.getFloat());
        }
    }
}
