package levee.alerts;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} of each node tells of alerts: which fire, as the leader knows or else as the table says; and who leads. */
final class AlertGauges {

    private static final String FIRING = "levee_alerts_firing";

    private final Leadership leadership;
    private final Board board;
    private final Supplier<List<Alert>> written;

    AlertGauges(Leadership leadership, Board board, Supplier<List<Alert>> written) {
        this.leadership = leadership;
        this.board = board;
        this.written = written;
    }

    void publish(MetricRegistry registry) {
        for (AlertName name : AlertName.values()) {
            for (Severity severity : Severity.values()) {
                registry.gauge(
                        FIRING,
                        () -> isFiring(name, severity) ? 1 : 0,
                        new Tag("alert", name.label()),
                        new Tag("severity", severity.label()));
            }
        }
        registry.gauge(Leadership.GAUGE, leadership::term);
    }

    private boolean isFiring(AlertName name, Severity severity) {
        return leadership.term() > 0
                ? board.fired().stream()
                        .map(Fired::rule)
                        .anyMatch(rule -> rule.name() == name && rule.severity() == severity)
                : written.get().stream().anyMatch(alert -> alert.getName() == name && alert.getSeverity() == severity);
    }
}
