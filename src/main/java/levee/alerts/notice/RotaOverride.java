package levee.alerts.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** For some time somebody else is on call than the rota says: for holidays, and for a night that two have swapped. */
@Entity
@Table(name = "rota_overrides")
@NamedQuery(
        name = "RotaOverride.coming",
        query = "select o from RotaOverride o where o.untilAt > :now order by o.fromAt, o.id")
@NamedQuery(
        name = "RotaOverride.at",
        query = "select o from RotaOverride o where o.fromAt <= :now and o.untilAt > :now order by o.id desc")
public class RotaOverride {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String person;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected RotaOverride() {}

    RotaOverride(String person, Instant fromAt, Instant untilAt, String madeBy, Instant madeAt) {
        this.person = person;
        this.fromAt = fromAt.truncatedTo(ChronoUnit.MICROS);
        this.untilAt = untilAt.truncatedTo(ChronoUnit.MICROS);
        this.madeBy = madeBy;
        this.madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Long getId() {
        return id;
    }

    public String getPerson() {
        return person;
    }

    public Instant getFromAt() {
        return fromAt;
    }

    public Instant getUntilAt() {
        return untilAt;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
