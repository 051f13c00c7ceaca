package levee.alerts.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import levee.alerts.Alert;
import levee.alerts.AlertName;

/** Nobody is told of alerts of this name, or of one subject of it alone, until it ends by itself or is ended. */
@Entity
@Table(name = "silences")
@NamedQuery(name = "Silence.current", query = "select s from Silence s where s.endsAt > :now order by s.endsAt, s.id")
@NamedQuery(
        name = "Silence.past",
        query = "select s from Silence s where s.endsAt <= :now order by s.endsAt desc, s.id desc")
public class Silence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AlertName name;

    private String subject;

    private String reason;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ended_by")
    private String endedBy;

    /** For JPA. */
    protected Silence() {}

    Silence(AlertName name, String subject, String reason, String madeBy, Instant madeAt, Instant endsAt) {
        this.name = name;
        this.subject = subject;
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
        this.endsAt = endsAt.truncatedTo(ChronoUnit.MICROS);
    }

    boolean covers(Alert alert) {
        return alert.getName() == name && (subject.isEmpty() || subject.equals(alert.getSubject()));
    }

    /** Before its time. */
    void end(String by, Instant at) {
        if (endsAt.isAfter(at)) {
            endsAt = at.truncatedTo(ChronoUnit.MICROS);
            endedBy = by;
        }
    }

    public Long getId() {
        return id;
    }

    public AlertName getName() {
        return name;
    }

    /** Empty for every subject. */
    public String getSubject() {
        return subject;
    }

    public String getReason() {
        return reason;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    /** Empty if it has ended by itself, or will. */
    public Optional<String> getEndedBy() {
        return Optional.ofNullable(endedBy);
    }
}
