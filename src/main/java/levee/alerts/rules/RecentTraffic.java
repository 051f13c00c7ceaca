package levee.alerts.rules;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * The median minute of the last hour: it stays where it was until a surge has lasted for half of that time. Where less than
 * {@link #FEWEST} minutes are known, nobody can say what is usual.
 */
final class RecentTraffic implements TrafficLevel {

    private static final long FEWEST = 5;
    private static final long MOST = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    public OptionalDouble pagesASecond(SignalStore signals) {
        long known = Math.min(MOST, signals.heardFor().toMinutes());
        if (known < FEWEST) {
            return OptionalDouble.empty();
        }
        double[] minutes = LongStream.range(0, known)
                .mapToObj(ago -> new Window(MINUTE, Duration.ofMinutes(ago)))
                .mapToDouble(minute -> VisitorPages.increase(signals, minute) / minute.seconds())
                .sorted()
                .toArray();
        return OptionalDouble.of(minutes[minutes.length / 2]);
    }
}
