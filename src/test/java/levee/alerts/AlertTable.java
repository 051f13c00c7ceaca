package levee.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import levee.Workshop;
import levee.alerts.Board.Work;
import levee.alerts.Lease.Standing;

/** Writes alerts as the leader does, for tests of those who are told of them. One at a time leads. */
public final class AlertTable {

    private final Ledger ledger;
    private final Standing lease;

    /** Nothing fires any more, and this one leads. */
    public AlertTable(Workshop workshop, Workshop.Bench bench) {
        Table table = new Table(workshop).clean();
        ledger = bench.bean(Ledger.class);
        lease = table.leaseOf("1");
    }

    /** @return the id of the alert */
    public long raise(AlertName name, Severity severity, Diagnosis diagnosis, Instant began, Instant fired) {
        Rule rule = new Rule(name, true, 1, Duration.ofSeconds(5), Duration.ofSeconds(3), 0, severity);
        Violation violation = new Violation(diagnosis.first().subject(), 41, "41 statements a second");
        Firing firing = new Firing(rule, violation, began, fired);
        return ledger.raise(new Work(firing, null, diagnosis, violation, null), lease);
    }

    public void recover(long alert, Instant at) {
        ledger.recover(alert, at, lease);
    }

    public static Diagnosis diagnosis(Cause cause, String sentence, String subject) {
        return new Diagnosis(
                List.of(new Diagnosis.Finding(cause, sentence, List.of("410 statements a second"), 0.9, subject)),
                List.of(new Diagnosis.RuledOut(Cause.DEPLOYMENT, "nothing was deployed since 12:00")));
    }
}
