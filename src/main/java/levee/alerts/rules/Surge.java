package levee.alerts.rules;

import java.util.List;
import java.util.OptionalDouble;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.SignalStore;
import levee.signals.Window;

/** How many times as many pages visitors ask for as is usual now. */
final class Surge implements Condition {

    private final TrafficLevel level;

    Surge(TrafficLevel level) {
        this.level = level;
    }

    @Override
    public Limits limits() {
        return Limits.bySecond("times the usual traffic", 1.2, 1_000);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        Window window = Window.last(rule.window());
        double pages = VisitorPages.increase(signals, window);
        OptionalDouble usual = level.pagesASecond(signals);
        if (pages < rule.minimumVolume() || usual.isEmpty()) {
            return List.of();
        }
        double rate = pages / window.seconds();
        double times = rate / Math.max(usual.getAsDouble(), rule.minimumVolume() / window.seconds() / rule.threshold());
        if (times < rule.threshold()) {
            return List.of();
        }
        return List.of(new Violation(
                "",
                times,
                "Visitors ask for " + Words.number(rate) + " pages a second, " + Words.number(times)
                        + " times as many as is usual now (" + Words.number(usual.getAsDouble()) + ")"));
    }
}
