package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * When something became what it is: the last moment at which it was nearer to the usual. To the second within the last
 * minutes, to the minute within the last hours.
 */
final class Onset {

    /** What has risen by less did not begin at any moment. */
    private static final double RISEN = 1.3;

    /** So many must be counted for a rate; at least so many seconds, since a node's sample may come a little late. */
    private static final double COUNTED = 5;

    private static final int NARROWEST = 3;
    private static final int WIDEST = 30;
    private static final int SECONDS = 290;
    private static final int MINUTES = 120;
    private static final int QUANTILE_SECONDS = 5;

    private final SignalStore store;

    Onset(SignalStore store) {
        this.store = store;
    }

    Optional<Instant> ofRate(Selector counter, Level rate) {
        if (rate.current() <= RISEN * rate.normal()) {
            return Optional.empty();
        }
        int width = (int) Math.max(NARROWEST, Math.min(WIDEST, Math.ceil(COUNTED / rate.now())));
        // A window half of whose time is after it has half of it.
        Optional<Instant> half = search(rate, width, 1, window -> OptionalDouble.of(store.rate(counter, window)));
        return half.map(end -> end.minusSeconds((width - 1) / 2));
    }

    Optional<Instant> ofQuantile(Selector histogram, double quantile, Level seconds) {
        if (!seconds.isUsualKnown() || seconds.current() <= RISEN * seconds.usual()) {
            return Optional.empty();
        }
        return search(
                seconds, QUANTILE_SECONDS, QUANTILE_SECONDS, window -> store.quantile(histogram, quantile, window));
    }

    /** @param value at a time so long ago */
    Optional<Instant> ofGauge(Level level, Function<Duration, Double> value) {
        if (!level.isUsualKnown() || level.current() <= RISEN * level.usual()) {
            return Optional.empty();
        }
        return search(level, 1, 1, window -> OptionalDouble.of(value.apply(window.ago())));
    }

    private Optional<Instant> search(Level level, int width, int step, Function<Window, OptionalDouble> value) {
        double middle = (level.now() + level.normal()) / 2;
        for (int ago = 0; ago + width <= SECONDS; ago += step) {
            if (isBelow(value.apply(new Window(Duration.ofSeconds(width), Duration.ofSeconds(ago))), middle)) {
                return Optional.of(store.now().minusSeconds(refined(value, middle, width, step, ago)));
            }
        }
        Duration minute = Duration.ofMinutes(1);
        for (int ago = SECONDS / 60; ago < MINUTES; ago++) {
            if (isBelow(value.apply(new Window(minute, minute.multipliedBy(ago))), middle)) {
                return Optional.of(store.now().minusSeconds(60L * ago));
            }
        }
        return Optional.empty();
    }

    /** Between one window that is below and the next that is not. */
    private static long refined(Function<Window, OptionalDouble> value, double middle, int width, int step, int ago) {
        for (int later = Math.max(0, ago - step + 1); later < ago; later++) {
            if (isBelow(value.apply(new Window(Duration.ofSeconds(width), Duration.ofSeconds(later))), middle)) {
                return later;
            }
        }
        return ago;
    }

    /** Where nothing was observed it was no more than usual. */
    private static boolean isBelow(OptionalDouble value, double middle) {
        return value.isEmpty() || !(value.getAsDouble() >= middle);
    }
}
