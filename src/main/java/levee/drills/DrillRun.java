package levee.drills;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A drill that was played, or is. Written by the command ({@link DrillTable}). */
@Entity
@Table(name = "drill_runs")
@NamedQuery(name = "DrillRun.latest", query = "select r from DrillRun r order by r.beganAt desc, r.id desc")
@NamedQuery(
        name = "DrillRun.before",
        query = "select r from DrillRun r where r.scenario = :scenario and r.beganAt < :began and r.outcome = 'played'"
                + " order by r.beganAt desc")
public class DrillRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scenario;
    private String about;
    private String causes;
    private boolean team;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "stop_asked_by")
    private String stopAskedBy;

    private String outcome;
    private String ending;

    @Column(name = "fault_at")
    private Instant faultAt;

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

    private Long placed;

    @Column(name = "failed_checkouts")
    private Long failedCheckouts;

    @Column(name = "hurt_customers")
    private Long hurtCustomers;

    @Column(name = "episode_id")
    private Long episodeId;

    @Column(name = "incident_id")
    private Long incidentId;

    /** For JPA. */
    protected DrillRun() {}

    /** Its incident is where its post-mortem is written. */
    void toldIn(long incident) {
        incidentId = incident;
    }

    public Long getId() {
        return id;
    }

    /** Whether what it plays is not to be said yet. */
    public boolean isSecret() {
        return team && endedAt == null;
    }

    public boolean isTeam() {
        return team;
    }

    public String getScenario() {
        return scenario;
    }

    public String getAbout() {
        return about;
    }

    /** The labels of those of which one had to be named. */
    public List<String> getCauses() {
        return List.of(causes.split(" "));
    }

    public String getBegunBy() {
        return begunBy;
    }

    public Instant getBeganAt() {
        return beganAt;
    }

    /** Empty while it is played. */
    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    public boolean isUnderWay() {
        return endedAt == null;
    }

    public boolean isStopAsked() {
        return stopAskedBy != null;
    }

    /** played, stopped or broken-off; empty while it is played. */
    public String getOutcome() {
        return outcome == null ? "" : outcome;
    }

    /** Why it ended, in a sentence. */
    public String getEnding() {
        return ending == null ? "" : ending;
    }

    public Optional<Instant> getFaultAt() {
        return Optional.ofNullable(faultAt);
    }

    Optional<Instant> detectedAt() {
        return Optional.ofNullable(detectedAt);
    }

    Optional<Instant> namedAt() {
        return Optional.ofNullable(namedAt);
    }

    Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    Optional<Instant> mitigatedAt() {
        return Optional.ofNullable(mitigatedAt);
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    public Score getScore() {
        return new Score(
                since(detectedAt),
                since(namedAt),
                since(acknowledgedAt),
                since(mitigatedAt),
                since(resolvedAt),
                number(failedCheckouts));
    }

    private Optional<Duration> since(Instant moment) {
        return faultAt == null || moment == null ? Optional.empty() : Optional.of(Duration.between(faultAt, moment));
    }

    private static OptionalLong number(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Orders of the visitors that the drill sent. */
    public OptionalLong getPlaced() {
        return number(placed);
    }

    /** Checkouts of real customers that failed. */
    public OptionalLong getHurtCustomers() {
        return number(hurtCustomers);
    }

    Optional<Long> episode() {
        return Optional.ofNullable(episodeId);
    }

    /** Where its post-mortem is; empty until the draft is written. */
    public Optional<Long> getIncidentId() {
        return Optional.ofNullable(incidentId);
    }
}
