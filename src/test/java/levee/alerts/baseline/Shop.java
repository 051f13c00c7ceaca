package levee.alerts.baseline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A shop's requests a minute, simulated: seasons of the day and the week, with Poisson noise; the same for a seed. */
final class Shop {

    /** A Monday. */
    static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

    private static final Duration HISTORY = Duration.ofDays(21);
    private static byte[] threeWeeks;

    private static final double TURN = 2 * Math.PI / 24;

    private final Random random;
    private final ZoneId zone;
    private final double mean;
    private final Duration step;
    private BaseLine line;
    private Instant now = BEGIN;

    Shop(long seed, double mean, Duration step, ZoneId zone) {
        random = new Random(seed);
        this.mean = mean;
        this.step = step;
        this.zone = zone;
        line = new BaseLine(step, zone);
    }

    static Shop minutes(long seed, double mean) {
        return new Shop(seed, mean, Duration.ofMinutes(1), ZoneId.of("UTC"));
    }

    /** With a history of three weeks and two hundred requests a minute, the same for all: learnt once, since it takes a while. */
    static Shop wellKnown(long seed) {
        Shop shop = minutes(seed, 200);
        if (threeWeeks == null) {
            Shop first = minutes(0, 200);
            first.go(HISTORY);
            threeWeeks = first.line.save();
        }
        shop.line = BaseLine.restore(threeWeeks);
        shop.pause(HISTORY);
        return shop;
    }

    Instant now() {
        return now;
    }

    /** Least at 3 in the morning, a tenth of the mean; most at 3 in the afternoon; less at week-ends. */
    double usual() {
        ZonedDateTime local = now.atZone(zone);
        double hour = local.getHour() + local.getMinute() / 60.0;
        double week = local.getDayOfWeek().getValue() > 5 ? 0.6 : 1;
        return mean * week * (1 + 0.9 * Math.sin((hour - 9) * TURN));
    }

    /** What is unusual about the time to come, if anything: of the usual number of requests, and of the noise. */
    List<Judgement> go(Duration time, DoubleUnaryOperator traffic) {
        List<Judgement> judgements = new ArrayList<>();
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plus(step)) {
            judgements.add(line.judge(now, poisson(traffic.applyAsDouble(usual()))));
        }
        return judgements;
    }

    List<Judgement> go(Duration time) {
        return go(time, usual -> usual);
    }

    /** Nothing is recorded. */
    void pause(Duration time) {
        now = now.plus(time);
    }

    void goToHour(int hour) {
        while (now.atZone(zone).getHour() != hour) {
            go(step);
        }
    }

    private double poisson(double rate) {
        if (rate > 100) {
            return Math.max(0, Math.rint(rate + Math.sqrt(rate) * random.nextGaussian()));
        }
        int count = 0;
        for (double time = -Math.log(1 - random.nextDouble()); time < rate; time -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }

    /** As the figures count them: runs of alarms that are more than an hour apart. */
    static int runs(List<Judgement> judgements, Duration step) {
        int runs = 0;
        long since = Long.MAX_VALUE;
        for (Judgement judgement : judgements) {
            since = since == Long.MAX_VALUE ? since : since + step.toSeconds();
            if (judgement.alarm() != Alarm.NONE) {
                runs += since > 3_600 ? 1 : 0;
                since = 0;
            }
        }
        return runs;
    }
}
