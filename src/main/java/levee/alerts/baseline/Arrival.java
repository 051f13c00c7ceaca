package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Which values count: each moment once, in order. What comes twice or late is passed over; but if ten in a row are older
 * than the last and in order among themselves, the clock has been put back (or the last one was wrong), and they are the
 * present.
 */
final class Arrival {

    private static final long NEVER = Long.MIN_VALUE;
    private static final int TO_BE_BELIEVED = 10;

    private final int step;
    private long last = NEVER;
    private long late = NEVER;
    private int lateInARow;

    Arrival(int step) {
        this.step = step;
    }

    boolean counts(long now) {
        if (last == NEVER || now > last && 2 * (now - last) >= step) {
            lateInARow = 0;
            return true;
        }
        lateInARow = lateInARow > 0 && now > late ? lateInARow + 1 : 1;
        late = now;
        return lateInARow > TO_BE_BELIEVED;
    }

    /** Seconds since the one before; 0 at first and after the clock has been put back. */
    long gap(long now) {
        return last == NEVER ? 0 : Math.max(0, now - last);
    }

    void accept(long now) {
        last = now;
        lateInARow = 0;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(last);
        out.writeLong(late);
        out.writeInt(lateInARow);
    }

    void read(DataInputStream in) throws IOException {
        last = in.readLong();
        late = in.readLong();
        lateInARow = Saved.within(in.readInt(), 0, TO_BE_BELIEVED + 1);
    }
}
