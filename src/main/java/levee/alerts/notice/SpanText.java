package levee.alerts.notice;

import java.time.Duration;

/** How long something has gone on, as people say it: {@code 3 min 20 s}. */
public final class SpanText {

    private SpanText() {}

    public static String of(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return joined(seconds / 60, "min", seconds % 60, "s");
        }
        if (seconds < 86_400) {
            return joined(seconds / 3_600, "h", seconds % 3_600 / 60, "min");
        }
        return joined(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
    }

    private static String joined(long large, String unit, long small, String smallUnit) {
        return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smallUnit;
    }
}
