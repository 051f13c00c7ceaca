package levee.command.bench;

import java.util.Locale;

/**
 * One line of a benchmark: what was measured, and what was wanted of it, if anything.
 *
 * @param unit what the number counts; may be empty
 * @param wanted null if nothing is
 * @param spread null if it was measured once
 */
public record Figure(String name, double measured, String unit, Bound wanted, Spread spread) {

    Figure(String name, double measured, String unit, Bound wanted) {
        this(name, measured, unit, wanted, null);
    }

    public static Figure shown(String name, double measured, String unit) {
        return new Figure(name, measured, unit, null);
    }

    public static Figure atMost(String name, double measured, String unit, double most) {
        return new Figure(name, measured, unit, new Bound("≤", most));
    }

    public static Figure atLeast(String name, double measured, String unit, double least) {
        return new Figure(name, measured, unit, new Bound("≥", least));
    }

    /** The same with the least and the most that were measured in single rounds. */
    public Figure within(double least, double most) {
        return new Figure(name, measured, unit, wanted, new Spread(least, most));
    }

    public boolean held() {
        return wanted == null || wanted.holds(measured);
    }

    String measuredText() {
        return (number(measured) + " " + unit).strip();
    }

    String spreadText() {
        return spread == null ? "" : number(spread.least()) + " to " + number(spread.most());
    }

    String wantedText() {
        return wanted == null ? "" : (wanted.sign() + " " + number(wanted.value()) + " " + unit).strip();
    }

    /** As many digits as say something: 0.123, 1.23, 12.3, 123. */
    private static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int digits = Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** Of single rounds, of which the measured value is the median. */
    public record Spread(double least, double most) {}

    /** What a measured value is held to. */
    public record Bound(String sign, double value) {

        boolean holds(double measured) {
            return sign.equals("≤") ? measured <= value : measured >= value;
        }
    }
}
