package levee.alerts.baseline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Alarms on one side. One wild value needs many deviations to be one; two and four in a row need fewer each, since chance
 * does not repeat itself. What comes again and again for one or two values becomes ordinary whatever its height; what lasts
 * does not, beyond a bound: else two outages would teach that a third is nothing. On the first day, when nobody knows which
 * spikes are usual, one alone is never an alarm.
 */
final class Side {

    private static final int LONGEST = 4;
    private static final double ALWAYS = 12;
    private static final int FIRST_DAY = 24;

    private final int sign;

    /** Deviations towards this side, the newest first. */
    private final double[] latest = new double[LONGEST];

    private final List<Run> runs = List.of(
            new Run(1, new Limit(4, Double.POSITIVE_INFINITY)),
            new Run(2, new Limit(3.5, Double.POSITIVE_INFINITY)),
            new Run(LONGEST, new Limit(3, ALWAYS)));

    private record Run(int length, Limit limit) {}

    Side(int sign) {
        this.sign = sign;
    }

    /**
     * @param hours how much has been seen so far
     * @return the deviations of whichever run is the most unusual, as a share of the limit
     */
    double score(long now, double deviations, double hours, double caution) {
        System.arraycopy(latest, 0, latest, 1, LONGEST - 1);
        latest[0] = sign * deviations;
        double score = 0;
        for (Run run : runs) {
            double least = Arrays.stream(latest, 0, run.length).min().getAsDouble();
            double limit = run.limit.value(caution);
            run.limit.learn(now, least, limit);
            if (run.length > 1 || hours >= FIRST_DAY) {
                score = Math.max(score, least / limit);
            }
        }
        return score;
    }

    /** After a gap, what follows is not in a row with what was before. */
    void forgetRun() {
        Arrays.fill(latest, 0);
    }

    void write(DataOutputStream out) throws IOException {
        for (double deviations : latest) {
            out.writeDouble(deviations);
        }
        for (Run run : runs) {
            run.limit.write(out);
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int i = 0; i < LONGEST; i++) {
            latest[i] = in.readDouble();
        }
        for (Run run : runs) {
            run.limit.read(in);
        }
    }
}
