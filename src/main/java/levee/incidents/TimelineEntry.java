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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Something that happened in the course of an incident. Written once. */
@Entity
@Table(name = "incident_entries")
@NamedQuery(
        name = "TimelineEntry.ofIncident",
        query = "select t from TimelineEntry t where t.incidentId = :incident order by t.happenedAt, t.id")
public class TimelineEntry {

    /** What kind of thing it is. */
    public enum Kind {
        ALERT,
        /** Somebody, or a node, changed something about the shop. */
        CHANGE,
        ACKNOWLEDGEMENT,
        REPAIR,
        RECOVERY,
        /** The incident itself came to another stage. */
        STAGE,
        NOTE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "incident_id")
    private Long incidentId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String entry;

    @Column(name = "made_by")
    private String by;

    /** For JPA. */
    protected TimelineEntry() {}

    TimelineEntry(Long incidentId, Instant happenedAt, Kind kind, String entry, String by) {
        this.incidentId = incidentId;
        this.happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        this.kind = kind;
        this.entry = entry.length() <= LONGEST ? entry : entry.substring(0, LONGEST - 1) + "…";
        this.by = by;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public Kind getKind() {
        return kind;
    }

    public String getEntry() {
        return entry;
    }

    /** An e-mail address, or what did it by itself. */
    public String getBy() {
        return by;
    }
}
