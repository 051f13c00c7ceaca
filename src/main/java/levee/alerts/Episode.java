package levee.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Alerts that belong together, and that people are told of as one: from the first that fires while none does, until all
 * have recovered. At most one goes on at a time, and the database holds to that. What it is about is said by the gravest of
 * its alerts, and may be said better when more is known.
 */
@Entity
@Table(name = "alert_episodes")
@NamedQuery(name = "Episode.open", query = "select e from Episode e where e.endedAt is null")
@NamedQuery(name = "Episode.latest", query = "select e from Episode e order by e.beganAt desc, e.id desc")
public class Episode {

    static final int LONGEST_HEADLINE = 500;
    private static final int OPEN = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String subject;

    private String headline;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "open_mark")
    private Integer openMark = OPEN;

    @Version
    private long version;

    /** For JPA. */
    protected Episode() {}

    Episode(Instant beganAt, Severity severity, Diagnosis.Finding finding) {
        this.beganAt = beganAt.truncatedTo(ChronoUnit.MICROS);
        this.severity = severity;
        say(finding);
    }

    /** What it is about, as it is known now. */
    void say(Diagnosis.Finding finding) {
        cause = finding.cause();
        subject = finding.subject();
        headline = Alert.shortened(finding.sentence(), LONGEST_HEADLINE);
    }

    /** An alert of it is as grave as that. */
    void grow(Severity other) {
        severity = other == Severity.CRITICAL ? other : severity;
    }

    /** @return whether nobody had before */
    boolean acknowledge(String by, Instant at) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = at.truncatedTo(ChronoUnit.MICROS);
        acknowledgedBy = by;
        return true;
    }

    void end(Instant at) {
        endedAt = at.truncatedTo(ChronoUnit.MICROS);
        openMark = null;
    }

    public Long getId() {
        return id;
    }

    public Instant getBeganAt() {
        return beganAt;
    }

    /** Empty while it goes on. */
    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public Severity getSeverity() {
        return severity;
    }

    public Cause getCause() {
        return cause;
    }

    /** The region, node, version or dependency that it is about; may be empty. */
    public String getSubject() {
        return subject;
    }

    public String getHeadline() {
        return headline;
    }

    public Optional<Instant> getAcknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    /** An e-mail address. */
    public Optional<String> getAcknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }
}
