package levee.office.operations;

import java.util.Locale;

/** Figures as they are read from across a room: two or three digits. */
public final class Amounts {

    static final String UNKNOWN = "–";

    private Amounts() {}

    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        return value == 0 || value >= 10
                ? String.format(Locale.ENGLISH, "%,.0f", value)
                : String.format(Locale.ENGLISH, value >= 0.1 ? "%.1f" : "%.2f", value);
    }

    public static String seconds(double seconds) {
        if (!Double.isFinite(seconds)) {
            return UNKNOWN;
        }
        return seconds < 1 ? number(seconds * 1_000) + " ms" : number(seconds) + " s";
    }

    /** Rounded down, so that 100 % means all of them. */
    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return UNKNOWN;
        }
        double percent = Math.floor(share * 1_000 + 1e-9) / 10;
        return (percent == Math.rint(percent)
                        ? String.format(Locale.ENGLISH, "%.0f", percent)
                        : String.format(Locale.ENGLISH, "%.1f", percent))
                + " %";
    }
}
