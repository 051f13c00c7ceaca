package levee.command.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import levee.alerts.rules.VisitorPages;
import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;
import levee.signals.Hour.Step;
import levee.signals.history.SignalHistory;

/** The shape of the busiest day of the last week, hour by hour, as the shop's own history tells it. */
final class DayOfHistory {

    private static final int HOURS = 24;
    private static final int DAYS = 8;

    private DayOfHistory() {}

    /** @param shape as {@link ArrivalCurve#of} reads it */
    record Day(LocalDate date, String shape) {}

    /** Empty unless a whole day is known. */
    static Optional<Day> read(DatabaseAccess database) {
        List<Step> hours = Transaction.call(
                database,
                connection -> new SignalHistory()
                        .latest(
                                connection,
                                Instant.now(),
                                VisitorPages.REQUESTS,
                                VisitorPages.LABEL,
                                Duration.ofHours(1),
                                DAYS * HOURS));
        return busiest(hours).map(day -> new Day(day.getKey(), shape(day.getValue())));
    }

    /** Of the days of which each hour is known, by UTC. */
    static Optional<Map.Entry<LocalDate, double[]>> busiest(Collection<Step> hours) {
        Map<LocalDate, double[]> days = new HashMap<>();
        for (Step hour : hours) {
            var at = hour.from().atZone(ZoneOffset.UTC);
            double pages = hour.values().isEmpty() ? Double.NaN : VisitorPages.sum(hour.values());
            days.computeIfAbsent(at.toLocalDate(), added -> unknown())[at.getHour()] = pages;
        }
        return days.entrySet().stream()
                .filter(day -> sum(day.getValue()) > 0)
                .max(Comparator.comparingDouble(day -> sum(day.getValue())));
    }

    private static double[] unknown() {
        double[] day = new double[HOURS];
        Arrays.fill(day, Double.NaN);
        return day;
    }

    private static double sum(double[] day) {
        return Arrays.stream(day).sum();
    }

    /** Each hour's height in its middle, of the highest, as {@link ArrivalCurve#of} reads it. */
    static String shape(double[] hours) {
        double highest = Arrays.stream(hours).max().orElseThrow();
        String middles = IntStream.range(0, HOURS)
                .mapToObj(hour -> point((hour + 0.5) / HOURS, hours[hour] / highest))
                .collect(Collectors.joining(" "));
        return point(0, hours[0] / highest) + " " + middles + " " + point(1, hours[HOURS - 1] / highest);
    }

    private static String point(double part, double height) {
        return String.format(Locale.ROOT, "%.4f:%.4f", part, height);
    }
}
