package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * What each hour of the week was like, for the last weeks: its level, and how far single values were away from it. An
 * incident spoils one week's entry of its hours, and the median of the weeks passes over it.
 */
final class Hours {

    static final int IN_A_DAY = 24;
    static final int IN_A_WEEK = 7 * IN_A_DAY;

    private static final int WEEKS = 5;
    private static final int LEAST_DAYS = 3;
    private static final int LEAST_WEEKS = 2;

    /** The latest week first, for one hour after the other. */
    private final float[] levels = new float[IN_A_WEEK * WEEKS];

    private final float[] spreads = new float[IN_A_WEEK * WEEKS];

    /** What single values reached in the latest of each hour. */
    private final float[] lows = new float[IN_A_WEEK];

    private final float[] highs = new float[IN_A_WEEK];
    private final byte[] known = new byte[IN_A_WEEK];

    /** Of the hour that the time is in; Monday's first is 0. */
    static int of(ZonedDateTime time) {
        return (time.getDayOfWeek().getValue() - 1) * IN_A_DAY + time.getHour();
    }

    void add(int hour, double level, double spread, double low, double high) {
        push(levels, hour * WEEKS, level);
        push(spreads, hour * WEEKS, spread);
        lows[hour] = (float) low;
        highs[hour] = (float) high;
        known[hour] = (byte) Math.min(known[hour] + 1, WEEKS);
    }

    private static void push(float[] values, int latest, double value) {
        System.arraycopy(values, latest, values, latest + 1, WEEKS - 1);
        values[latest] = (float) value;
    }

    boolean knowsWeek(int hour) {
        return known[hour] >= LEAST_WEEKS;
    }

    /** @param week of the same hour of the week, or of the day; NaN if it is not known well enough */
    double level(int hour, boolean week) {
        double[] days = days(hour);
        if (!week) {
            return days.length < LEAST_DAYS ? Double.NaN : ofDays(levels, WEEKS, days);
        }
        double[] weeks = new double[known[hour]];
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = levels[hour * WEEKS + i];
        }
        if (weeks.length < LEAST_WEEKS) {
            return Double.NaN;
        }
        if (weeks.length == LEAST_WEEKS) {
            // Of two, none has a majority: the other days say which of them is like the rest.
            weeks = Arrays.copyOf(weeks, LEAST_WEEKS + 1);
            weeks[LEAST_WEEKS] = ofDays(levels, WEEKS, days);
        }
        return Robust.median(weeks);
    }

    /** Of single values about the level of such an hour. */
    double spread(int hour) {
        return ofDays(spreads, WEEKS, days(hour));
    }

    /** What most days fall to in such an hour, if only for a moment. */
    double low(int hour) {
        return ofDays(lows, 1, days(hour));
    }

    /** What most days rise to in such an hour, if only for a moment: say, by a nightly backup. */
    double high(int hour) {
        return ofDays(highs, 1, days(hour));
    }

    /** The hours of the week that are the same hour of the day, as far as there is anything of them. */
    private double[] days(int hour) {
        double[] hours = new double[IN_A_WEEK / IN_A_DAY];
        int count = 0;
        for (int same = hour % IN_A_DAY; same < IN_A_WEEK; same += IN_A_DAY) {
            if (known[same] > 0) {
                hours[count++] = same;
            }
        }
        return Arrays.copyOf(hours, count);
    }

    private static double ofDays(float[] latest, int apart, double[] days) {
        return Robust.median(
                Arrays.stream(days).map(hour -> latest[(int) hour * apart]).toArray());
    }

    void write(DataOutputStream out) throws IOException {
        for (int hour = 0; hour < IN_A_WEEK; hour++) {
            out.writeByte(known[hour]);
            out.writeFloat(lows[hour]);
            out.writeFloat(highs[hour]);
            for (int week = 0; week < known[hour]; week++) {
                out.writeFloat(levels[hour * WEEKS + week]);
                out.writeFloat(spreads[hour * WEEKS + week]);
            }
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int hour = 0; hour < IN_A_WEEK; hour++) {
            known[hour] = (byte) Saved.within(in.readByte(), 0, WEEKS);
            lows[hour] = Saved.finite(in.readFloat());
            highs[hour] = Saved.finite(in.readFloat());
            for (int week = 0; week < known[hour]; week++) {
                levels[hour * WEEKS + week] = Saved.finite(in.readFloat());
                spreads[hour * WEEKS + week] = Saved.finite(in.readFloat());
            }
        }
    }
}
