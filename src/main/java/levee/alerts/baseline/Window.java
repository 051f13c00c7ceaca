package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The latest values, so many and no more; its median is computed once for each value added. */
final class Window {

    private final float[] values;
    private int size;
    private int next;
    private double median = Double.NaN;

    Window(int capacity) {
        values = new float[capacity];
    }

    void add(double value) {
        values[next] = (float) value;
        next = (next + 1) % values.length;
        size = Math.min(size + 1, values.length);
        median = Double.NaN;
    }

    void clear() {
        size = 0;
        next = 0;
        median = Double.NaN;
    }

    int capacity() {
        return values.length;
    }

    int size() {
        return size;
    }

    /** In no order that means anything. */
    double[] values() {
        double[] copy = new double[size];
        for (int i = 0; i < size; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    double median() {
        if (Double.isNaN(median)) {
            median = Robust.median(values());
        }
        return median;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        out.writeInt(next);
        for (int i = 0; i < size; i++) {
            out.writeFloat(values[i]);
        }
    }

    void read(DataInputStream in) throws IOException {
        size = Saved.within(in.readInt(), 0, values.length);
        next = Saved.within(in.readInt(), 0, values.length - 1);
        for (int i = 0; i < size; i++) {
            values[i] = Saved.finite(in.readFloat());
        }
        median = Double.NaN;
    }
}
