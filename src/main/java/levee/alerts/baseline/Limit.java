package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From how many deviations on it is an alarm, on one side and for one length of a run: learnt from the series itself, whose
 * noise may have longer tails than any assumption. Excursions are counted as episodes, since an hour of bad values is one
 * event and not sixty; the limit lies above the second highest episode of the last two weeks. So one incident teaches
 * nothing at all, and what comes again and again, such as a nightly backup, is ordinary from the third time on. (Peaks over
 * a threshold, with runs of them taken as one: Coles 2001, chapter 5.3.)
 */
final class Limit {

    /**
     * How much higher than the second highest episode a third must be. Of that kind there is one a week; if the tail falls as
     * an exponential does, one in ten of them is half as high again.
     */
    private static final double BEYOND = 1.5;

    /** An episode begins and goes on from this share of the limit. */
    private static final double BEGIN = 0.6;

    private static final long APART_SECONDS = 3_600;
    private static final long LONGEST_SECONDS = 24 * 3_600;
    private static final long MEMORY_SECONDS = 14 * 24 * 3_600;
    private static final int EPISODES = 16;

    private final double least;
    private final double most;
    private final long[] ends = new long[EPISODES];
    private final float[] peaks = new float[EPISODES];
    private long began;
    private long seen;
    private float peak;

    /**
     * @param least for noise with short tails
     * @param most however often it comes, from here on it is an alarm; and a single episode teaches no more than twice the
     *     limit that it was judged by. Infinite if everything may become ordinary.
     */
    Limit(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** @param caution 1 once enough is known; more until then */
    double value(double caution) {
        float highest = 0;
        float second = 0;
        for (float known : peaks) {
            if (known > highest) {
                second = highest;
                highest = known;
            } else if (known > second) {
                second = known;
            }
        }
        return caution * Math.min(Math.max(least, BEYOND * second), most);
    }

    /** @param deviations towards this side; the limit does not change before the episode is over */
    void learn(long now, double deviations, double limit) {
        if (peak > 0 && (now - seen > APART_SECONDS || now - began > LONGEST_SECONDS)) {
            keep(seen, peak);
            peak = 0;
        }
        if (deviations >= BEGIN * limit) {
            if (peak == 0) {
                began = now;
            }
            double taught = most == Double.POSITIVE_INFINITY ? deviations : Math.min(deviations, 2 * limit);
            peak = (float) Math.max(peak, taught);
            seen = now;
        }
        for (int i = 0; i < EPISODES; i++) {
            if (now - ends[i] > MEMORY_SECONDS) {
                peaks[i] = 0;
            }
        }
    }

    /** In the place of the lowest. */
    private void keep(long end, float height) {
        int lowest = 0;
        for (int i = 1; i < EPISODES; i++) {
            if (peaks[i] < peaks[lowest]) {
                lowest = i;
            }
        }
        if (height > peaks[lowest]) {
            peaks[lowest] = height;
            ends[lowest] = end;
        }
    }

    void write(DataOutputStream out) throws IOException {
        for (int i = 0; i < EPISODES; i++) {
            out.writeLong(ends[i]);
            out.writeFloat(peaks[i]);
        }
        out.writeLong(began);
        out.writeLong(seen);
        out.writeFloat(peak);
    }

    void read(DataInputStream in) throws IOException {
        for (int i = 0; i < EPISODES; i++) {
            ends[i] = in.readLong();
            peaks[i] = Saved.finite(in.readFloat());
        }
        began = in.readLong();
        seen = in.readLong();
        peak = Saved.finite(in.readFloat());
    }
}
