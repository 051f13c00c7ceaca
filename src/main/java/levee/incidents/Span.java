package levee.incidents;

import java.time.Duration;
import java.util.Optional;

/** A length of time as people say it: {@code 45 s}, {@code 2 min}, {@code 1 h 20 min}. */
public final class Span {

    private static final int SECONDS_SAID = 120;
    private static final int MINUTES_AN_HOUR = 60;

    private Span() {}

    public static String of(Duration length) {
        if (length.toSeconds() < SECONDS_SAID) {
            return Math.max(0, length.toSeconds()) + " s";
        }
        long minutes = Math.round(length.toSeconds() / 60.0);
        if (minutes < MINUTES_AN_HOUR * 3) {
            return minutes + " min";
        }
        long hours = minutes / MINUTES_AN_HOUR;
        return minutes % MINUTES_AN_HOUR == 0 ? hours + " h" : hours + " h " + minutes % MINUTES_AN_HOUR + " min";
    }

    static String of(Optional<Duration> length, String otherwise) {
        return length.map(Span::of).orElse(otherwise);
    }
}
