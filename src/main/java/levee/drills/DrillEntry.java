package levee.drills;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that happened in a drill. Written by the command ({@link DrillTable}), once. */
@Entity
@Table(name = "drill_entries")
@NamedQuery(name = "DrillEntry.ofRun", query = "select e from DrillEntry e where e.runId = :run order by e.id")
public class DrillEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String entry;

    /** For JPA. */
    protected DrillEntry() {}

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public String getEntry() {
        return entry;
    }
}
