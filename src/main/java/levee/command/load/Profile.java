package levee.command.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * A kind of load test, as its file beside this class's package says: {@code smoke.properties} and so on.
 *
 * @param shape of the arrivals, as {@link ArrivalCurve#of} reads it; empty where the profile climbs by steps
 * @param rate the highest, in visitors a second; of steps the first
 * @param minutes how long; of steps the longest
 */
record Profile(
        String name,
        String about,
        WalkStyle style,
        String shape,
        double rate,
        double minutes,
        Steps steps,
        ServiceLevels levels,
        CachePromises cache) {

    static final List<String> NAMES = List.of("smoke", "daily", "flash-sale", "soak", "breakpoint");

    private static final String COMMON = "common";
    private static final double MINUTE = 60;

    /**
     * Climbing until a service level breaks.
     *
     * @param growth from step to step
     * @param settleSeconds at the beginning of a step, which do not count: those who came before still walk
     */
    record Steps(double growth, double seconds, double settleSeconds, int most) {

        /** Where it begins of what was borne last. */
        private static final double BEGIN = 0.5;

        /** Two steps of this are more than a tenth, one is not: so one step of bad luck raises no alarm. */
        private static final double SMALL = 1.06;

        /** Up to three times of where it begins. */
        private static final int MANY = 20;

        Steps small() {
            return new Steps(SMALL, seconds, settleSeconds, MANY);
        }

        ArrivalCurve curve(double first) {
            List<ArrivalCurve.Point> points = new ArrayList<>();
            for (int step = 0; step < most; step++) {
                double rate = first * Math.pow(growth, step);
                points.add(new ArrivalCurve.Point(step * seconds, rate));
                points.add(new ArrivalCurve.Point((step + 1) * seconds, rate));
            }
            return new ArrivalCurve(points);
        }
    }

    /** @throws IllegalArgumentException if there is none of this name */
    static Profile of(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No profile " + name);
        }
        Properties file = read(COMMON, new Properties());
        file = read(name, new Properties(file));
        WalkStyle style = new WalkStyle(
                Mix.valueOf(file.getProperty("mix").toUpperCase(Locale.ROOT)),
                number(file, "think-seconds"),
                number(file, "visit-seconds"),
                number(file, "patience-seconds"));
        Steps steps = file.getProperty("steps") == null
                ? null
                : new Steps(number(file, "growth"), number(file, "step-seconds"), number(file, "settle-seconds"), (int)
                        number(file, "steps"));
        return new Profile(
                name,
                file.getProperty("about"),
                style,
                file.getProperty("curve", ""),
                number(file, "rate"),
                number(file, "minutes"),
                steps,
                ServiceLevels.of(file),
                CachePromises.of(file));
    }

    private static Properties read(String name, Properties into) {
        try (InputStream file = Profile.class.getResourceAsStream(name + ".properties")) {
            into.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Properties file, String name) {
        return Double.parseDouble(file.getProperty(name));
    }

    boolean climbs() {
        return steps != null;
    }

    ArrivalCurve curve() {
        return climbs() ? steps.curve(rate) : ArrivalCurve.of(shape, minutes * MINUTE, rate);
    }

    /** The same with what somebody asked for; null where they did not. */
    Profile with(Double otherRate, Double otherMinutes, Double think, Mix mix) {
        WalkStyle other = new WalkStyle(
                mix == null ? style.mix() : mix,
                think == null ? style.thinkSeconds() : think,
                style.visitSeconds(),
                style.patienceSeconds());
        return new Profile(
                name,
                about,
                other,
                shape,
                otherRate == null ? rate : otherRate,
                otherMinutes == null ? minutes : otherMinutes,
                steps,
                levels,
                cache);
    }

    /** The same by small steps around what was borne last: in visitors a second. */
    Profile near(double visitors) {
        return climbing(visitors * Steps.BEGIN, steps.small());
    }

    /** The same by other steps. */
    Profile climbing(double first, Steps other) {
        return new Profile(name, about, style, shape, first, minutes, other, levels, cache);
    }

    /** The same with the curve of another day. */
    Profile shaped(String otherShape) {
        return new Profile(name, about, style, otherShape, rate, minutes, steps, levels, cache);
    }
}
