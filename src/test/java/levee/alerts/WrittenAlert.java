package levee.alerts;

import java.time.Duration;
import java.time.Instant;
import levee.Workshop;

/** An alert that fires, as the table has it. */
public final class WrittenAlert {

    private WrittenAlert() {}

    /** The only one. */
    public static Alert in(Workshop workshop, Diagnosis diagnosis) {
        new Table(workshop).clean();
        Rule rule =
                new Rule(AlertName.CACHE_BYPASS, true, 1, Duration.ofSeconds(5), Duration.ZERO, 0, Severity.CRITICAL);
        Instant fired = Instant.parse("2026-03-01T12:00:00Z");
        Violation violation = new Violation(diagnosis.first().subject(), 1, "found");
        return workshop.inTransaction(() -> {
            Episode episode = new Episode(fired, Severity.CRITICAL, diagnosis.first());
            workshop.em().persist(episode);
            Alert alert = new Alert(episode, rule, violation, fired, fired, diagnosis);
            workshop.em().persist(alert);
            workshop.em().flush();
            return alert;
        });
    }
}
