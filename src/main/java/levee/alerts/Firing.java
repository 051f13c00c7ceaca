package levee.alerts;

import java.time.Instant;

/** An alert as the leader remembers it, written or not. Guarded by the {@link Board} that it is on. */
final class Firing {

    private final Rule rule;
    private final String subject;
    private final Instant since;
    private final Instant firedAt;

    private Violation violation;
    private Instant heldAt;
    private Instant recoveredAt;
    private Diagnosis diagnosis;
    private boolean written;
    private boolean told;
    private Long id;

    Firing(Rule rule, Violation violation, Instant since, Instant firedAt) {
        this.rule = rule;
        this.subject = Alert.subject(violation);
        this.since = since;
        this.firedAt = firedAt;
        this.violation = violation;
        heldAt = firedAt;
    }

    /** One that another leader has written. */
    static Firing of(Alert alert, Rule rule, Instant heldAt) {
        Violation violation = new Violation(alert.getSubject(), 0, alert.getSymptom());
        Firing firing = new Firing(rule, violation, alert.getBeganAt(), alert.getFiredAt());
        firing.heldAt = heldAt;
        firing.diagnosis = alert.getDiagnosis();
        firing.written = true;
        firing.told = true;
        firing.id = alert.getId();
        return firing;
    }

    void hold(Violation now, Instant at) {
        violation = now;
        heldAt = at;
    }

    /**
     * What is known already is not given up for knowing nothing, or the same less surely, as when the cause has gone and the
     * effect has not.
     */
    void explain(Diagnosis known) {
        if (diagnosis == null || !knowsLess(known.first(), diagnosis.first()) && !known.equals(diagnosis)) {
            diagnosis = known;
            written = false;
        }
    }

    private static boolean knowsLess(Diagnosis.Finding now, Diagnosis.Finding before) {
        if (now.cause() == Cause.UNKNOWN) {
            return before.cause() != Cause.UNKNOWN;
        }
        return now.cause() == before.cause()
                && now.subject().equals(before.subject())
                && now.weight() < before.weight();
    }

    void recover(Instant at) {
        recoveredAt = at;
    }

    /** @param as what has been written: another may be known by now */
    void written(long alert, Diagnosis as) {
        id = alert;
        written = as.equals(diagnosis);
    }

    /** Somebody has taken it out of the table, while it goes on. */
    void forgotten() {
        id = null;
    }

    void told() {
        told = true;
    }

    Rule rule() {
        return rule;
    }

    String subject() {
        return subject;
    }

    Instant since() {
        return since;
    }

    Instant firedAt() {
        return firedAt;
    }

    Violation violation() {
        return violation;
    }

    /** When its condition held last. */
    Instant heldAt() {
        return heldAt;
    }

    /** Null while it fires. */
    Instant recoveredAt() {
        return recoveredAt;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    /** Null until it is written. */
    Long id() {
        return id;
    }

    boolean isWritten() {
        return id != null && written;
    }

    /** Whether people can have heard of it, by the table or by another way. */
    boolean isTold() {
        return told || id != null;
    }

    Fired fired() {
        return new Fired(rule, violation, since);
    }
}
