package levee.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people read it: {@code 1 Jun 2024, 14:00 UTC}. */
public final class MomentText {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MomentText() {}

    public static String of(Instant moment) {
        return FORMAT.format(moment);
    }

    /** The day alone. */
    public static String day(Instant moment) {
        return DAY.format(moment);
    }
}
