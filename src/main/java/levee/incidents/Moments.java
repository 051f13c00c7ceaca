package levee.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When an incident came to each of its stages; each is told once, and only the first time counts. */
@Embeddable
public class Moments {

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "detected_at")
    private Instant detectedAt;

    @Column(name = "named_at")
    private Instant namedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "mitigated_at")
    private Instant mitigatedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    /** For JPA. */
    protected Moments() {}

    Moments(Instant beganAt) {
        this.beganAt = whole(beganAt);
    }

    private static Instant whole(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant first(Instant known, Instant moment) {
        return known == null ? whole(moment) : known;
    }

    void detected(Instant at) {
        detectedAt = first(detectedAt, at);
    }

    void named(Instant at) {
        namedAt = first(namedAt, at);
    }

    void acknowledged(Instant at) {
        acknowledgedAt = first(acknowledgedAt, at);
    }

    void mitigated(Instant at) {
        mitigatedAt = first(mitigatedAt, at);
    }

    void resolved(Instant at) {
        resolvedAt = first(resolvedAt, at);
    }

    /** It was not over after all. */
    void reopened() {
        mitigatedAt = null;
        resolvedAt = null;
    }

    /** When shoppers began to be hurt, as far as is known. */
    public Instant getBegan() {
        return beganAt;
    }

    public Optional<Instant> getDetected() {
        return Optional.ofNullable(detectedAt);
    }

    /** When the right cause was said first. */
    public Optional<Instant> getNamed() {
        return Optional.ofNullable(namedAt);
    }

    public Optional<Instant> getAcknowledged() {
        return Optional.ofNullable(acknowledgedAt);
    }

    /** When shoppers were no longer hurt. */
    public Optional<Instant> getMitigated() {
        return Optional.ofNullable(mitigatedAt);
    }

    /** When nothing was left to be done at once. */
    public Optional<Instant> getResolved() {
        return Optional.ofNullable(resolvedAt);
    }

    /** From the beginning until then. */
    public Optional<Duration> until(Optional<Instant> stage) {
        return stage.map(moment -> Duration.between(beganAt, moment));
    }
}
