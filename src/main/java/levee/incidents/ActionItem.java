package levee.incidents;

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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Something to be done so that an incident does not come back, by somebody and by a day: open until it is done. */
@Entity
@Table(name = "incident_actions")
@NamedQuery(
        name = "ActionItem.ofIncident",
        query = "select a from ActionItem a where a.incidentId = :incident order by a.kind, a.dueOn, a.id")
@NamedQuery(
        name = "ActionItem.open",
        query = "select a from ActionItem a where a.doneAt is null order by a.dueOn, a.id")
public class ActionItem {

    /** What it is good for. */
    public enum Kind {
        /** Puts right what was wrong. */
        CORRECTIVE,
        /** Keeps the like of it from happening. */
        PREVENTIVE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "incident_id")
    private Long incidentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String task;

    private String owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    @Version
    private long version;

    /** For JPA. */
    protected ActionItem() {}

    ActionItem(Long incidentId, Kind kind, String task, String owner, LocalDate dueOn) {
        this.incidentId = incidentId;
        this.kind = kind;
        this.task = task;
        this.owner = owner;
        this.dueOn = dueOn;
    }

    /** Done twice is done as it was first. */
    void complete(String by, Instant at) {
        if (doneAt == null) {
            doneAt = at.truncatedTo(ChronoUnit.MICROS);
            doneBy = by;
        }
    }

    void reopen() {
        doneAt = null;
        doneBy = null;
    }

    public Long getId() {
        return id;
    }

    public Long getIncidentId() {
        return incidentId;
    }

    public Kind getKind() {
        return kind;
    }

    public String getTask() {
        return task;
    }

    public String getOwner() {
        return owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public boolean isOverdue(LocalDate today) {
        return doneAt == null && dueOn.isBefore(today);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public Optional<Instant> getDoneAt() {
        return Optional.ofNullable(doneAt);
    }

    public Optional<String> getDoneBy() {
        return Optional.ofNullable(doneBy);
    }
}
