package levee.drills;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A drill that somebody means to play. It stays in the calendar when it is past, or called off. */
@Entity
@Table(name = "drill_plans")
@NamedQuery(
        name = "DrillPlan.ahead",
        query =
                "select p from DrillPlan p where p.plannedAt >= :now and p.calledOffBy is null order by p.plannedAt, p.id")
@NamedQuery(
        name = "DrillPlan.toRemindOf",
        query = "select p from DrillPlan p where p.plannedAt between :now and :until and p.calledOffBy is null"
                + " and p.remindedAt is null order by p.id")
@NamedQuery(
        name = "DrillPlan.remind",
        query = "update DrillPlan p set p.remindedAt = :now where p.id = :id and p.remindedAt is null"
                + " and p.calledOffBy is null")
public class DrillPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scenario;

    @Column(name = "planned_at")
    private Instant plannedAt;

    private String owner;
    private String note;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "called_off_by")
    private String calledOffBy;

    /** For JPA. */
    protected DrillPlan() {}

    /** @param owner an e-mail address */
    DrillPlan(String scenario, Instant plannedAt, String owner, String note, String madeBy, Instant madeAt) {
        this.scenario = scenario;
        this.plannedAt = plannedAt.truncatedTo(ChronoUnit.MICROS);
        this.owner = owner;
        this.note = note;
        this.madeBy = madeBy;
        this.madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    }

    void callOff(String by) {
        calledOffBy = by;
    }

    public Long getId() {
        return id;
    }

    public String getScenario() {
        return scenario;
    }

    public Instant getPlannedAt() {
        return plannedAt;
    }

    /** Who plays it, and is reminded. */
    public String getOwner() {
        return owner;
    }

    public String getNote() {
        return note;
    }

    public boolean isReminded() {
        return remindedAt != null;
    }
}
