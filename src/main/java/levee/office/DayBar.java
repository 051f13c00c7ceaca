package levee.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * A day of a small chart, in the units of its drawing: bars stand on {@link #FLOOR}, {@link #STEP} apart.
 *
 * @param label such as {@code 1 Jun}
 */
public record DayBar(String label, long value, int x, int y, int height) {

    static final int STEP = 40;

    static final int FLOOR = 110;

    /** Room for the number above the highest bar. */
    private static final int TOP = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    static List<DayBar> of(SortedMap<LocalDate, Long> days) {
        long highest = days.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<DayBar> bars = new ArrayList<>();
        days.forEach((day, value) -> {
            int height = highest == 0 ? 0 : (int) Math.ceil((FLOOR - TOP) * (double) value / highest);
            bars.add(new DayBar(DAY.format(day), value, bars.size() * STEP, FLOOR - height, height));
        });
        return bars;
    }

    /** The middle of the bar, for its label. */
    public int getMiddle() {
        return x + STEP / 2;
    }
}
