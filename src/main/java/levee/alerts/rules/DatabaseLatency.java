package levee.alerts.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * Seconds that the slowest twentieth of all statements takes at least, of reads and of writes for themselves. And a database
 * that does not answer at all, which has no latency: every node asks for what has changed several times a second, so where no
 * statement came back during the whole window, none does. And one that takes long for what costs it nothing, which each node
 * asks it every second: the slower it is, the fewer statements come back to be judged.
 */
final class DatabaseLatency implements Condition {

    private static final double P95 = 0.95;

    private static final Selector TIMES = Selector.of("levee_db_statement_seconds");
    private static final Selector PROBE = Selector.of("levee_db_probe_seconds");
    private static final Selector RETURNED = Selector.of("levee_db_statement_seconds_count");

    @Override
    public Limits limits() {
        return Limits.bySecond("seconds", 0.001, 10);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        return Stream.of(
                        silent(signals, rule),
                        slow(signals, rule, "select"),
                        slow(signals, rule, "write"),
                        hesitant(signals, rule))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    private static Optional<Violation> silent(SignalStore signals, Rule rule) {
        Window window = Window.last(rule.window());
        Map<String, Double> returned = signals.increaseBy(RETURNED, Selector.NODE, window);
        List<String> without = returned.entrySet().stream()
                .filter(each -> each.getValue() <= 0)
                .map(Map.Entry::getKey)
                .filter(node -> signals.silence(node).compareTo(SignalStore.SILENT) <= 0)
                .filter(node -> signals.heardFor(node).compareTo(rule.window()) > 0)
                .toList();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(new Violation(
                        "",
                        window.seconds(),
                        "The database has answered no statement of " + Words.nodes(without) + " for "
                                + Words.number(window.seconds()) + " s"));
    }

    private static Optional<Violation> slow(SignalStore signals, Rule rule, String kind) {
        Window window = Window.last(rule.window());
        Selector ofKind = TIMES.with("kind", kind);
        OptionalDouble p95 = signals.quantile(ofKind, P95, window);
        double statements = signals.increase(RETURNED.with("kind", kind), window);
        if (p95.isEmpty() || p95.getAsDouble() < rule.threshold() || statements < rule.minimumVolume()) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                "",
                p95.getAsDouble(),
                "One in twenty "
                        + (kind.equals("select") ? "reads of" : "writes to") + " the database takes "
                        + Words.seconds(p95.getAsDouble()) + " or longer, of "
                        + Words.number(statements / window.seconds())
                        + " a second"));
    }

    private static Optional<Violation> hesitant(SignalStore signals, Rule rule) {
        return signals.levelBy(PROBE, Selector.NODE).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(slowest -> slowest.getValue() >= rule.threshold())
                .map(slowest -> new Violation(
                        "",
                        slowest.getValue(),
                        "The database takes " + Words.seconds(slowest.getValue()) + " to answer node "
                                + slowest.getKey() + " what costs it nothing"));
    }
}
