package levee.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A rule that has fired for one subject, until it recovers. While the same fires for the same subject there is no second
 * one, whichever node leads: the database holds to that.
 */
@Entity
@Table(name = "alerts")
@NamedQuery(
        name = "Alert.open",
        query = "select a from Alert a join fetch a.episode where a.recoveredAt is null order by a.firedAt")
@NamedQuery(
        name = "Alert.ofEpisode",
        query = "select a from Alert a where a.episode.id = :episode order by a.firedAt, a.id")
public class Alert {

    private static final int LONGEST_SYMPTOM = 500;
    private static final int LONGEST_SUBJECT = 190;
    private static final int OPEN = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "episode_id")
    private Episode episode;

    @Enumerated(EnumType.STRING)
    private AlertName name;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "fired_at")
    private Instant firedAt;

    @Column(name = "recovered_at")
    private Instant recoveredAt;

    private String symptom;

    @Lob
    private String diagnosis;

    @Column(name = "open_mark")
    private Integer openMark = OPEN;

    @Version
    private long version;

    /** For JPA. */
    protected Alert() {}

    /** @param beganAt since when the condition has held */
    Alert(Episode episode, Rule rule, Violation violation, Instant beganAt, Instant firedAt, Diagnosis diagnosis) {
        this.episode = episode;
        this.name = rule.name();
        this.severity = rule.severity();
        this.subject = subject(violation);
        this.beganAt = beganAt.truncatedTo(ChronoUnit.MICROS);
        this.firedAt = firedAt.truncatedTo(ChronoUnit.MICROS);
        this.symptom = shortened(violation.text(), LONGEST_SYMPTOM);
        explain(diagnosis);
    }

    /** As it is kept. */
    static String subject(Violation violation) {
        return shortened(violation.subject(), LONGEST_SUBJECT);
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** More is known now than when it fired. */
    void explain(Diagnosis known) {
        diagnosis = DiagnosisText.write(known);
    }

    void recover(Instant at) {
        recoveredAt = at.truncatedTo(ChronoUnit.MICROS);
        openMark = null;
    }

    public Long getId() {
        return id;
    }

    public Episode getEpisode() {
        return episode;
    }

    public AlertName getName() {
        return name;
    }

    /** What it fires for: a region, a node; empty for the whole shop. */
    public String getSubject() {
        return subject;
    }

    public Severity getSeverity() {
        return severity;
    }

    /** Since when the condition has held. */
    public Instant getBeganAt() {
        return beganAt;
    }

    public Instant getFiredAt() {
        return firedAt;
    }

    /** Empty while it fires. */
    public Optional<Instant> getRecoveredAt() {
        return Optional.ofNullable(recoveredAt);
    }

    public boolean isFiring() {
        return recoveredAt == null;
    }

    /** What was found when it fired, with its numbers. */
    public String getSymptom() {
        return symptom;
    }

    public Diagnosis getDiagnosis() {
        return DiagnosisText.read(diagnosis);
    }
}
