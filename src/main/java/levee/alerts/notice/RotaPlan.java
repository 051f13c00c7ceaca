package levee.alerts.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who is on call in which week: people take turns in the order of the list, and hand over once a week at the same time of
 * the clock on the wall. The first of the list had the first week.
 */
@Entity
@Table(name = "rotas")
public class RotaPlan {

    static final long ONLY = 1;

    @Id
    private long id;

    @Column(name = "first_week")
    private Instant firstWeek;

    private String zone;

    /** Addresses, one a line. */
    @Lob
    private String people;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    /** For JPA. */
    protected RotaPlan() {}

    RotaPlan(List<String> people, ZonedDateTime firstWeek) {
        become(people, firstWeek, "", firstWeek.toInstant());
    }

    void become(List<String> people, ZonedDateTime firstWeek, String by, Instant at) {
        this.people = String.join("\n", people);
        this.firstWeek = firstWeek.toInstant().truncatedTo(ChronoUnit.MICROS);
        this.zone = firstWeek.getZone().getId();
        this.changedBy = by;
        this.changedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** By the list alone; empty if nobody is on it. */
    public Optional<String> onCall(Instant at) {
        List<String> turns = getPeople();
        return turns.isEmpty()
                ? Optional.empty()
                : Optional.of(turns.get((int) Math.floorMod(week(at), (long) turns.size())));
    }

    /** When whoever is on call then began, or will have begun. */
    public Instant beganBefore(Instant at) {
        return firstWeek.atZone(getZone()).plusWeeks(week(at)).toInstant();
    }

    /** A week of somebody. */
    public record Week(Instant from, Instant until, String person) {}

    /** The one at hand and those after it; none if nobody is on the list. */
    public List<Week> weeks(Instant at, int count) {
        ZonedDateTime first = beganBefore(at).atZone(getZone());
        return getPeople().isEmpty()
                ? List.of()
                : IntStream.range(0, count)
                        .mapToObj(first::plusWeeks)
                        .map(from -> new Week(
                                from.toInstant(),
                                from.plusWeeks(1).toInstant(),
                                onCall(from.toInstant()).orElseThrow()))
                        .toList();
    }

    private long week(Instant at) {
        ZonedDateTime first = firstWeek.atZone(getZone());
        long weeks = ChronoUnit.WEEKS.between(first, at.atZone(getZone()));
        // It counts towards zero: what is before the first week is in the one before that.
        return first.plusWeeks(weeks).toInstant().isAfter(at) ? weeks - 1 : weeks;
    }

    public List<String> getPeople() {
        return Addresses.of(people);
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    /** By the clock of the zone. */
    public LocalTime getHandover() {
        return firstWeek.atZone(getZone()).toLocalTime();
    }

    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public long getVersion() {
        return version;
    }
}
