package levee.alerts.diagnosis;

import java.time.Instant;
import levee.alerts.AlertName;
import levee.alerts.Fired;
import levee.alerts.Severity;

/** An alert that fires: what it says is a fact too, for what the signals do not tell. */
record Alarm(AlertName name, Severity severity, String subject, String text, Instant since) {

    static Alarm of(Fired fired) {
        return new Alarm(
                fired.rule().name(),
                fired.rule().severity(),
                fired.violation().subject(),
                fired.violation().text(),
                fired.since());
    }
}
