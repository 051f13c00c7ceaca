package levee.alerts.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Severity;

/** A rule that differs from the one that the shop comes with. */
@Entity
@Table(name = "alert_rules")
@NamedQuery(name = "ChangedRule.all", query = "select r from ChangedRule r")
public class ChangedRule {

    /** As text, so that a row by hand for an alert that there is not does no harm. */
    @Id
    private String name;

    private boolean enabled;

    private double threshold;

    @Column(name = "window_seconds")
    private int windowSeconds;

    @Column(name = "lasting_seconds")
    private int lastingSeconds;

    @Column(name = "minimum_volume")
    private double minimumVolume;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    /** For JPA. */
    protected ChangedRule() {}

    ChangedRule(AlertName alert) {
        name = alert.label();
    }

    void become(Rule rule, String by, Instant at) {
        enabled = rule.enabled();
        threshold = rule.threshold();
        windowSeconds = Math.toIntExact(rule.window().toSeconds());
        lastingSeconds = Math.toIntExact(rule.lasting().toSeconds());
        minimumVolume = rule.minimumVolume();
        severity = rule.severity();
        changedBy = by;
        changedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What it says, whether it makes sense or not. */
    public Rule asRule(AlertName alert) {
        return new Rule(
                alert,
                enabled,
                threshold,
                Duration.ofSeconds(windowSeconds),
                Duration.ofSeconds(lastingSeconds),
                minimumVolume,
                severity);
    }

    String getName() {
        return name;
    }

    /** An e-mail address. */
    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Goes up with each change: who saves says which one was seen. */
    public long getVersion() {
        return version;
    }
}
