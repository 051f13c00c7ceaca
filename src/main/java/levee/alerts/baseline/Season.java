package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * What is to be expected at this hour of the week, or of the day: as it was then, or as it was then but for the shift that
 * the last twelve hours show. The shift is a median, so a lasting one is accepted after six to nine hours and no incident
 * that is shorter ever is; and since what was before is still expected too, its end is no second alarm. Before a week is known to
 * compare with, the shift of the last two hours is accepted as well. What most days reach at this hour, if for a moment, is
 * expected always.
 */
final class Season {

    static final int SHIFT_SECONDS = 12 * 3_600;

    private static final int LATELY_SECONDS = 2 * 3_600;
    private static final int SHIFT_STEP_SECONDS = 300;
    private static final int FEWEST = 6;
    private static final int HOUR_SECONDS = 3_600;
    private static final double HALF = 0.5;

    /** In deviations: noise does not reach it on most days, but what happens every day at this hour does. */
    private static final double FAR = 5;

    private static final DoubleSupplier UNKNOWN = () -> 0;

    private final int blockSeconds;
    private final ZoneId zone;
    private final Hours hours = new Hours();

    /** By how much the level of an hour was off what was expected of it: for the last week. */
    private final Window surprises = new Window(Hours.IN_A_WEEK);

    private final Window shifts;
    private final Window lately;
    private int blocksToShift;
    private final float[] hour;
    private int inHour;
    private long hourKey = Long.MIN_VALUE;
    private int hourOfWeek;

    /** Computed anew when another half of an hour begins, and when an hour has become known. */
    private Known known;

    Season(int blockSeconds, ZoneId zone) {
        this.blockSeconds = blockSeconds;
        this.zone = zone;
        int step = Math.max(SHIFT_STEP_SECONDS, blockSeconds);
        shifts = new Window(SHIFT_SECONDS / step);
        lately = new Window(Math.max(FEWEST, LATELY_SECONDS / step));
        hour = new float[HOUR_SECONDS / blockSeconds + 1];
    }

    /** What the history says of an hour and of the one that it borders on here. */
    private record Known(int hour, int towards, boolean week, double level, double other, double spread) {}

    private Known known(ZonedDateTime time) {
        int now = Hours.of(time);
        int towards = Math.floorMod(now + (fromMiddle(time) < 0 ? -1 : 1), Hours.IN_A_WEEK);
        if (known == null || known.hour != now || known.towards != towards) {
            boolean week = hours.knowsWeek(now);
            double usual = surprises.size() < Hours.IN_A_DAY ? 0 : Robust.spread(surprises.values());
            known = new Known(
                    now,
                    towards,
                    week,
                    hours.level(now, week),
                    hours.level(towards, week),
                    Math.hypot(hours.spread(now), usual));
        }
        return known;
    }

    /** As a share of an hour. */
    private static double fromMiddle(ZonedDateTime time) {
        return (time.getMinute() * 60 + time.getSecond()) / (double) HOUR_SECONDS - HALF;
    }

    boolean knowsWeek(Instant at) {
        return known(at.atZone(zone)).week;
    }

    /**
     * Empty if the hour is not known yet.
     *
     * @param recent spread of single values in the last hours: the least that is expected while the history is short
     */
    List<Expectation> expectations(Instant at, DoubleSupplier recent) {
        Expectation asThen = asThen(at, recent);
        if (asThen == null) {
            return List.of();
        }
        List<Expectation> all = new ArrayList<>(List.of(asThen));
        if (knowsShift()) {
            all.add(asThen.shifted(shifts.median()));
        }
        if (!knowsWeek(at) && lately.size() >= FEWEST) {
            all.add(asThen.shifted(lately.median()));
        }
        int now = known(at.atZone(zone)).hour;
        for (double reached : new double[] {hours.low(now), hours.high(now)}) {
            if (Math.abs(asThen.deviations(reached)) > FAR) {
                all.add(Expectation.about(reached, asThen.spread()));
            }
        }
        return all;
    }

    /** Between the middles of two hours the level goes from one to the other, steadily or at once: either will do. */
    private Expectation asThen(Instant at, DoubleSupplier recent) {
        ZonedDateTime time = at.atZone(zone);
        Known here = known(time);
        if (Double.isNaN(here.level)) {
            return null;
        }
        double between = Double.isNaN(here.other)
                ? here.level
                : here.level + Math.abs(fromMiddle(time)) * (here.other - here.level);
        return new Expectation(
                Math.min(here.level, between),
                Math.max(here.level, between),
                here.week ? here.spread : Math.max(here.spread, recent.getAsDouble()));
    }

    /** The nearest that can be said of now; null if the hour is not known yet. */
    Expectation lately(Instant at) {
        Expectation asThen = asThen(at, UNKNOWN);
        return asThen == null || lately.size() < FEWEST ? asThen : asThen.shifted(lately.median());
    }

    private boolean knowsShift() {
        return 2 * shifts.size() >= shifts.capacity();
    }

    void add(Instant at, double[] block) {
        double level = Robust.median(block);
        Expectation expected = asThen(at, UNKNOWN);
        if (expected != null && --blocksToShift <= 0) {
            double shift = level - expected.nearest(level);
            shifts.add(shift);
            lately.add(shift);
            blocksToShift = SHIFT_STEP_SECONDS / blockSeconds;
        }
        ZonedDateTime time = at.atZone(zone);
        long key = Math.floorDiv(at.getEpochSecond() + time.getOffset().getTotalSeconds(), HOUR_SECONDS);
        if (key != hourKey) {
            closeHour();
            hourKey = key;
            hourOfWeek = Hours.of(time);
        }
        if (inHour < hour.length) {
            hour[inHour++] = (float) level;
        }
    }

    /** An hour of which most is missing says nothing. */
    private void closeHour() {
        if (inHour > 0 && 2 * inHour * blockSeconds >= HOUR_SECONDS) {
            double[] values = new double[inHour];
            Arrays.setAll(values, i -> hour[i]);
            double level = Robust.median(values);
            double expected = hours.level(hourOfWeek, hours.knowsWeek(hourOfWeek));
            if (!Double.isNaN(expected)) {
                double off = level - expected;
                surprises.add(
                        Math.min(Math.abs(off), knowsShift() ? Math.abs(off - shifts.median()) : Double.MAX_VALUE));
            }
            hours.add(
                    hourOfWeek,
                    level,
                    Robust.spread(Robust.distances(values, level)),
                    Arrays.stream(values).min().getAsDouble(),
                    Arrays.stream(values).max().getAsDouble());
        }
        inHour = 0;
        known = null;
    }

    /** After a gap that is longer than what is kept. */
    void forgetShift() {
        shifts.clear();
        lately.clear();
    }

    void write(DataOutputStream out) throws IOException {
        hours.write(out);
        surprises.write(out);
        shifts.write(out);
        lately.write(out);
        out.writeInt(blocksToShift);
        out.writeInt(inHour);
        for (int i = 0; i < inHour; i++) {
            out.writeFloat(hour[i]);
        }
        out.writeLong(hourKey);
        out.writeInt(hourOfWeek);
    }

    void read(DataInputStream in) throws IOException {
        hours.read(in);
        surprises.read(in);
        shifts.read(in);
        lately.read(in);
        blocksToShift = Saved.within(in.readInt(), 0, SHIFT_STEP_SECONDS);
        inHour = Saved.within(in.readInt(), 0, hour.length);
        for (int i = 0; i < inHour; i++) {
            hour[i] = Saved.finite(in.readFloat());
        }
        hourKey = in.readLong();
        hourOfWeek = Saved.within(in.readInt(), 0, Hours.IN_A_WEEK - 1);
    }
}
