package levee.command.bench.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import levee.alerts.baseline.Alarm;
import levee.alerts.baseline.BaseLine;
import levee.command.bench.watch.Series.Point;
import levee.command.bench.watch.WindowList.Window;

/**
 * How well the base line does on a series whose incidents are known.
 *
 * @param windows how many incidents there are
 * @param found how many of them had an alarm within their window
 * @param falseAlarms runs of alarms outside of every window; those at most an hour apart are one
 */
record AnomalyScore(int windows, int found, int falseAlarms, double weeks) {

    private static final Duration ONE_RUN = Duration.ofHours(1);
    private static final double WEEK_SECONDS = Duration.ofDays(7).toSeconds();

    /** Value by value, as the shop would see them: the base line knows nothing but what came before. */
    static AnomalyScore of(Series series, List<Window> windows) {
        BaseLine line = new BaseLine(series.step(), ZoneOffset.UTC);
        return of(
                series.points().stream()
                        .filter(point -> line.judge(point.at(), point.value()).alarm() != Alarm.NONE)
                        .map(Point::at)
                        .toList(),
                windows,
                series.length());
    }

    static AnomalyScore of(List<Instant> alarms, List<Window> windows, Duration length) {
        Set<Window> found = new HashSet<>();
        int runs = 0;
        Instant before = null;
        for (Instant alarm : alarms) {
            List<Window> around =
                    windows.stream().filter(window -> window.contains(alarm)).toList();
            found.addAll(around);
            if (around.isEmpty()) {
                if (before == null || Duration.between(before, alarm).compareTo(ONE_RUN) > 0) {
                    runs++;
                }
                before = alarm;
            }
        }
        return new AnomalyScore(windows.size(), found.size(), runs, length.toSeconds() / WEEK_SECONDS);
    }

    double falseAlarmsAWeek() {
        return falseAlarms / weeks;
    }
}
