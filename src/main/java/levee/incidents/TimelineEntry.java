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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.alerts.Alert;
import levee.signals.Happening;

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

    static final String BY_ITSELF = "levee";

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

    static TimelineEntry of(Long incident, Alert alert) {
        String subject = alert.getSubject().isEmpty() ? "" : " (" + alert.getSubject() + ")";
        String text =
                alert.getName().label() + subject + ": " + alert.getDiagnosis().headline();
        return new TimelineEntry(incident, alert.getFiredAt(), Kind.ALERT, text, BY_ITSELF);
    }

    /** Empty while it fires. */
    static Optional<TimelineEntry> ofRecovery(Long incident, Alert alert) {
        String text = alert.getName().label() + " has recovered";
        return alert.getRecoveredAt().map(at -> new TimelineEntry(incident, at, Kind.RECOVERY, text, BY_ITSELF));
    }

    /** Something that was done to the shop may be the cause of what is wrong, or its cure. */
    static TimelineEntry of(Long incident, Happening happening) {
        String text = Stream.of(happening.node(), happening.subject(), happening.text())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(": "));
        Kind kind = happening.kind() == Happening.Kind.REPAIR ? Kind.REPAIR : Kind.CHANGE;
        return new TimelineEntry(incident, happening.at(), kind, text, happening.by());
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
