package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The robust level of the last two hours, or of the last dozen values of a slow series, and how far values are off it. */
final class Recent {

    private static final int SECONDS = 2 * 3_600;

    private static final int FEWEST = 12;
    private static final int ENOUGH = 10;
    private static final int OFFSETS = 288;

    private final int seconds;
    private final Window levels;
    private final Window offsets = new Window(OFFSETS);
    private double spread = Double.NaN;

    Recent(int blockSeconds) {
        int size = Math.max(FEWEST, SECONDS / blockSeconds);
        seconds = size * blockSeconds;
        levels = new Window(size);
    }

    /** How far back the level goes. */
    int seconds() {
        return seconds;
    }

    /** @param expected at its time, as far as anything is known of its season; null if nothing is */
    void add(double[] block, Expectation expected) {
        double level = Robust.median(block);
        if (expected != null || levels.size() >= ENOUGH) {
            offsets.add(Robust.median(
                    Robust.distances(block, expected != null ? expected.nearest(level) : levels.median())));
        }
        levels.add(level);
        spread = Double.NaN;
    }

    Optional<Expectation> expectation() {
        return levels.size() < ENOUGH ? Optional.empty() : Optional.of(Expectation.about(levels.median(), spread()));
    }

    /** Of single values about what was expected of them; 0 if nothing is known. */
    double spread() {
        if (Double.isNaN(spread)) {
            spread = Robust.spread(
                    offsets.size() < ENOUGH ? Robust.distances(levels.values(), levels.median()) : offsets.values());
        }
        return spread;
    }

    /** After a gap that is longer than what is kept, the level may be another; the noise will be the same. */
    void forgetLevel() {
        levels.clear();
        spread = Double.NaN;
    }

    void write(DataOutputStream out) throws IOException {
        levels.write(out);
        offsets.write(out);
    }

    void read(DataInputStream in) throws IOException {
        levels.read(in);
        offsets.read(in);
        spread = Double.NaN;
    }
}
