package levee.command.bench;

import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Repeats a round for as long as the rounds become faster: until then a node is busy compiling, and what is measured is
 * the compiler. Two rounds running that are hardly faster than the best before end it.
 */
public final class WarmUp {

    private static final int MOST_ROUNDS = 16;

    /** For each that is measured: a short measurement is not to wait long. */
    private static final int ROUNDS_FOR_ONE = 4;

    private static final double FASTER = 1.05;
    private static final int SLOWER_ROUNDS = 2;

    private static final double HARDLY_COMPILING = 0.03;

    private final String what;
    private final Consumer<String> progress;

    public WarmUp(String what, Consumer<String> progress) {
        this.what = what;
        this.progress = progress;
    }

    /**
     * @param round makes one round and says how many it did in a second
     * @return how many rounds it took
     */
    public int run(DoubleSupplier round) {
        return run(MOST_ROUNDS, round);
    }

    /** The same for what is then measured in so many rounds. */
    public int runFor(int measured, DoubleSupplier round) {
        return run(Math.min(MOST_ROUNDS, ROUNDS_FOR_ONE * measured), round);
    }

    private int run(int most, DoubleSupplier round) {
        double best = 0;
        int slower = 0;
        int done = 0;
        while (done < most && slower < SLOWER_ROUNDS) {
            double rate = round.getAsDouble();
            done++;
            progress.accept(String.format("%s, warming up, round %d: %.0f a second", what, done, rate));
            slower = rate < best * FASTER ? slower + 1 : 0;
            best = Math.max(best, rate);
        }
        return done;
    }

    /**
     * Repeats a round until the compiler has hardly anything to do in two of them running: for what takes long to compile,
     * and whose rounds vary by more than they become faster.
     *
     * @param most rounds
     * @param round makes one round and says which part of the processor time was the compiler's
     * @return how many rounds it took
     */
    public int runUntilCompiled(int most, DoubleSupplier round) {
        int quiet = 0;
        int done = 0;
        while (done < most && quiet < SLOWER_ROUNDS) {
            double compiling = round.getAsDouble();
            done++;
            progress.accept(String.format("%s, warming up, round %d: %.0f %% compiling", what, done, 100 * compiling));
            quiet = compiling < HARDLY_COMPILING ? quiet + 1 : 0;
        }
        return done;
    }
}
