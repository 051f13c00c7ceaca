package levee.office.operations;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** How far back the charts go: an hour is in the memory of each node, more is in the database. */
public enum Range {
    MINUTES(Duration.ofSeconds(5), 120, "HH:mm:ss", Duration.ZERO),
    HOUR(Duration.ofSeconds(30), 120, "HH:mm", Duration.ofSeconds(5)),
    DAY(Duration.ofMinutes(10), 144, "d MMM HH:mm", Duration.ofMinutes(1)),
    QUARTER(Duration.ofHours(12), 180, "d MMM", Duration.ofMinutes(30));

    private final Duration step;
    private final int steps;
    private final DateTimeFormatter time;
    private final Duration renewed;

    /** @param renewed so long are the charts good enough */
    Range(Duration step, int steps, String time, Duration renewed) {
        this.step = step;
        this.steps = steps;
        this.time = DateTimeFormatter.ofPattern(time, Locale.ENGLISH).withZone(ZoneOffset.UTC);
        this.renewed = renewed;
    }

    /** What is no range is the shortest. */
    static Range of(String label) {
        return Arrays.stream(values())
                .filter(range -> range.getLabel().equals(label))
                .findFirst()
                .orElse(MINUTES);
    }

    public String getLabel() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isInMemory() {
        return this == MINUTES || this == HOUR;
    }

    Duration step() {
        return step;
    }

    int steps() {
        return steps;
    }

    DateTimeFormatter time() {
        return time;
    }

    Duration renewed() {
        return renewed;
    }
}
