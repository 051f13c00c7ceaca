package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Values of a minute together, or a single one where they come more slowly: so that a fast series takes no more memory. */
final class Block {

    static final int SECONDS = 60;

    private final int seconds;
    private final boolean single;
    private final BiConsumer<Instant, double[]> full;
    private final float[] values = new float[SECONDS];
    private int size;
    private long minute;

    /** @param full takes each block when it is complete, with its beginning */
    Block(int step, BiConsumer<Instant, double[]> full) {
        seconds = Math.max(step, SECONDS);
        single = step >= SECONDS;
        this.full = full;
    }

    int seconds() {
        return seconds;
    }

    void add(Instant at, double root) {
        if (single) {
            full.accept(at, new double[] {(float) root});
            return;
        }
        long now = Math.floorDiv(at.getEpochSecond(), SECONDS);
        if (now != minute && size > 0) {
            double[] complete = new double[size];
            Arrays.setAll(complete, i -> values[i]);
            size = 0;
            full.accept(Instant.ofEpochSecond(minute * SECONDS), complete);
        }
        minute = now;
        if (size < values.length) {
            values[size++] = (float) root;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(minute);
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeFloat(values[i]);
        }
    }

    void read(DataInputStream in) throws IOException {
        minute = in.readLong();
        size = Saved.within(in.readInt(), 0, values.length);
        for (int i = 0; i < size; i++) {
            values[i] = Saved.finite(in.readFloat());
        }
    }
}
