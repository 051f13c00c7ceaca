package levee.signals;

import java.util.Arrays;

/**
 * The values of one series of one node, at even steps of time, as many as are kept. Steps are numbered; a counter is made
 * one that goes on where it began anew.
 */
final class Course {

    private final boolean counter;
    private final double[] values;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private double raw;
    private double added;

    Course(Series.Kind kind, int steps) {
        counter = kind == Series.Kind.COUNTER;
        values = new double[steps];
    }

    /** That nothing had been counted up to a step, as the node has told before without it. */
    void beginAtZero(long step) {
        beginAt(step, 0);
    }

    /** That a counter stood there when it was heard of first: of what it counts in the step that goes on, nothing is lost. */
    void beginAt(long step, double value) {
        if (counter) {
            put(step, value);
        }
    }

    /** A later step than the last, or the same one again. */
    void put(long step, double value) {
        if (counter) {
            if (value < raw) {
                added += raw;
            }
            raw = value;
        }
        keep(step, added + value);
    }

    private void keep(long step, double value) {
        if (first == Long.MAX_VALUE) {
            first = step;
        } else if (step - last >= values.length) {
            Arrays.fill(values, values[slot(last)]);
            first = step - values.length + 1;
        } else {
            double before = values[slot(last)];
            for (long between = last + 1; between < step; between++) {
                values[slot(between)] = before;
            }
            first = Math.max(first, step - values.length + 1);
        }
        values[slot(step)] = value;
        last = step;
    }

    private int slot(long step) {
        return (int) Math.floorMod(step, (long) values.length);
    }

    /** What it was at a step: the first or last that is known, where nothing else is. NaN before anything was. */
    double at(long step) {
        if (last == Long.MIN_VALUE) {
            return Double.NaN;
        }
        return values[slot(Math.max(first, Math.min(step, last)))];
    }

    /** The step that was told last. */
    long last() {
        return last;
    }

    /** How much was counted from after one step up to another. */
    double increase(long from, long to) {
        return at(to) - at(from);
    }
}
