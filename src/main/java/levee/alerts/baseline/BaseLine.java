package levee.alerts.baseline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Says of each new value of a regular series how unusual it is at this hour, and learns from it. One set of numbers serves
 * for requests a minute, latencies and processor use alike: everything is measured in spreads of the series itself.
 *
 * <p>A value is unusual if none of several explanations expects it: it was so at this hour of the week (the median of up to
 * five weeks, as soon as there are two); or so but for the shift of the last hours. Before that, it was so at this hour of
 * the day (once there are three days), or it has been so in the last two hours: as long as no week is known to compare with,
 * only what comes suddenly is an alarm. A lasting shift of the level is accepted after six hours, or nine if it goes on
 * growing with the season; in the first two weeks after one or two. How far a value is from the nearest explanation is a
 * robust z-score (Iglewicz and Hoaglin 1993, chapter 3: median and median of absolute deviations) on the scale of the square
 * root ({@link Root}). Medians of hours and weeks do for the seasons what the smoothing of Holt and Winters does in RRDtool
 * (Brutlag 2000), but an incident does not move them. From which score on it is an alarm, the series' own history of
 * excursions decides ({@link Limit}), in place of a number that would have to be tuned for each series.
 *
 * <p>On simulated seasons with Gaussian, Poisson or strongly autocorrelated noise it raises about half a false alarm a week
 * or less, from the fourth day on, with log-normal noise less than one; noise with tails as long as Student's t with three
 * degrees of freedom, up to two. Before the fourth day, each daily change that takes less than an hour is one.
 *
 * <p>Bounded: about 15 KB in memory and no more than {@value #MOST_BYTES} bytes saved, whatever has passed through. Not
 * thread-safe. To rebuild it, judge the history again in its order: some 10 to 20 µs for each value.
 */
public final class BaseLine {

    /** No saved base line is longer. */
    public static final int MOST_BYTES = 16_384;

    private static final int FORMAT = 1;
    private static final int LONGEST_STEP = 3_600;
    private static final double STEPS_OF_A_RUN = 3.5;
    private static final double HOUR_SECONDS = 3_600;
    private static final double CAUTIOUS_HOURS = 6;

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final int step;
    private final ZoneId zone;
    private final double least;
    private final Arrival arrival;
    private final Block block;
    private final Recent recent;
    private final Season season;
    private final Side above = new Side(1);
    private final Side below = new Side(-1);
    private long count;

    public BaseLine(Duration step, ZoneId zone) {
        this(step, zone, 0);
    }

    /**
     * @param step between two values: one second to one hour, in whole seconds
     * @param zone whose days and weeks people live by; time itself is counted in UTC
     * @param least a smaller difference from what is expected is never unusual, in the unit of the series
     */
    public BaseLine(Duration step, ZoneId zone, double least) {
        if (step.toNanosPart() != 0 || step.toSeconds() < 1 || step.toSeconds() > LONGEST_STEP) {
            throw new IllegalArgumentException(
                    "The step of a base line is one second to one hour, in whole seconds, and not " + step + ".");
        }
        if (!(least >= 0) || Double.isInfinite(least)) {
            throw new IllegalArgumentException(
                    "The least difference that counts must be a number of 0 or more, and not " + least + ".");
        }
        this.step = (int) step.toSeconds();
        this.zone = zone;
        this.least = least;
        arrival = new Arrival(this.step);
        block = new Block(this.step, this::keep);
        recent = new Recent(block.seconds());
        season = new Season(block.seconds(), zone);
    }

    /**
     * Judges the value by what came before it, then learns from it. What is no number, or comes twice or late, is not judged
     * and teaches nothing; a gap is nothing but missing.
     */
    public Judgement judge(Instant at, double value) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("Nothing was measured at " + at + ": that is not in our era.");
        }
        long now = at.getEpochSecond();
        if (!Double.isFinite(value) || !arrival.counts(now)) {
            return Judgement.NOTHING;
        }
        forgetAfter(arrival.gap(now));
        arrival.accept(now);
        Judgement judgement = judged(at, value);
        count++;
        block.add(at, Root.of(value));
        return judgement;
    }

    /**
     * The most that is ordinary at a moment, by whichever explanation: what is several times as much is a surge. Empty as
     * long as this hour is not known.
     */
    public OptionalDouble most(Instant at) {
        return season.expectations(at, recent::spread).stream()
                .mapToDouble(Expectation::high)
                .map(Root::back)
                .max();
    }

    private void forgetAfter(long gap) {
        if (gap > STEPS_OF_A_RUN * step) {
            above.forgetRun();
            below.forgetRun();
        }
        if (gap > recent.seconds()) {
            recent.forgetLevel();
        }
        if (gap > Season.SHIFT_SECONDS) {
            season.forgetShift();
        }
    }

    private Judgement judged(Instant at, double value) {
        List<Expectation> explanations = new ArrayList<>(season.expectations(at, recent::spread));
        Basis basis =
                explanations.isEmpty() ? Basis.RECENT : season.knowsWeek(at) ? Basis.HOUR_OF_WEEK : Basis.HOUR_OF_DAY;
        if (basis != Basis.HOUR_OF_WEEK) {
            recent.expectation().ifPresent(explanations::add);
        }
        if (explanations.isEmpty()) {
            return Judgement.NOTHING;
        }
        double root = Root.of(value);
        Expectation nearest = Expectation.nearest(explanations, root);
        double expected = Root.back(nearest.nearest(root));
        boolean ordinary = Math.abs(value - expected) < least || Expectation.amidst(explanations, root);
        double deviations = ordinary ? 0 : nearest.deviations(root);
        double hours = count * step / HOUR_SECONDS;
        double over = above.score(at.getEpochSecond(), deviations, hours, caution(hours));
        double under = below.score(at.getEpochSecond(), deviations, hours, caution(hours));
        Alarm alarm = over >= 1 ? Alarm.ABOVE : under >= 1 ? Alarm.BELOW : Alarm.NONE;
        double spread = Math.abs(nearest.oneSpreadTowards(root) - expected);
        return new Judgement(expected, spread, deviations, Math.max(over, under), alarm, basis);
    }

    /** Twice the deviations at first, a seventh more after a day and a half: a spread that few values agree on is uncertain. */
    private static double caution(double hours) {
        return 1 + 1 / (1 + hours / CAUTIOUS_HOURS);
    }

    private void keep(Instant at, double[] values) {
        recent.add(values, season.lately(at));
        season.add(at, values);
    }

    /** Everything that it knows, for a node that takes over. */
    public byte[] save() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(step);
            out.writeUTF(zone.getId());
            out.writeDouble(least);
            out.writeLong(count);
            arrival.write(out);
            block.write(out);
            recent.write(out);
            season.write(out);
            above.write(out);
            below.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Goes on exactly where the saved one was.
     *
     * @throws IllegalArgumentException if that is not what {@link #save} gave
     */
    public static BaseLine restore(byte[] saved) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("A base line in format " + format + " is not known here.");
            }
            BaseLine line = new BaseLine(Duration.ofSeconds(in.readInt()), ZoneId.of(in.readUTF()), in.readDouble());
            line.count = in.readLong();
            line.arrival.read(in);
            line.block.read(in);
            line.recent.read(in);
            line.season.read(in);
            line.above.read(in);
            line.below.read(in);
            if (in.available() > 0) {
                throw new IllegalArgumentException("A saved base line is damaged: it is too long.");
            }
            return line;
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("A saved base line is damaged: it ends too early, or names no zone.", e);
        }
    }
}
