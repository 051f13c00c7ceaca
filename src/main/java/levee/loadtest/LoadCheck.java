package levee.loadtest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.OptionalDouble;

/** A line of a run's verdict: what was measured, and what was wanted of it. Never changed. */
@Entity
@Table(name = "load_checks")
@NamedQuery(name = "LoadCheck.ofRun", query = "select c from LoadCheck c where c.runId = :run order by c.id")
public class LoadCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String name;
    private double measured;
    private String unit;
    private Double wanted;

    @Column(name = "at_most")
    private boolean atMost;

    private boolean held;

    /** For JPA. */
    protected LoadCheck() {}

    public String getName() {
        return name;
    }

    public double getMeasured() {
        return measured;
    }

    /** May be empty. */
    public String getUnit() {
        return unit;
    }

    /** Empty if it is only shown. */
    public OptionalDouble getWanted() {
        return wanted == null ? OptionalDouble.empty() : OptionalDouble.of(wanted);
    }

    /** What is wanted is the most, else the least. */
    public boolean isAtMost() {
        return atMost;
    }

    public boolean isHeld() {
        return held;
    }
}
