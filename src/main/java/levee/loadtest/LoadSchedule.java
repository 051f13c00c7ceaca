package levee.loadtest;

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
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A load test that is to run again and again. People say here what and when; who runs it and what came of it is written by the
 * command ({@link LoadScheduleTable}), in columns of its own, so that neither overwrites the other.
 */
@Entity
@Table(name = "load_schedules")
@NamedQuery(name = "LoadSchedule.all", query = "select s from LoadSchedule s order by s.nextAt, s.id")
public class LoadSchedule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String profile;
    private String stage;

    @Column(name = "every_days")
    private int everyDays;

    @Column(name = "next_at")
    private Instant nextAt;

    private boolean forced;
    private boolean paused;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "looked_at", insertable = false, updatable = false)
    private Instant lookedAt;

    @Column(name = "began_at", insertable = false, updatable = false)
    private Instant beganAt;

    @Column(name = "last_at", insertable = false, updatable = false)
    private Instant lastAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_outcome", insertable = false, updatable = false)
    private LoadOutcome lastOutcome;

    @Column(name = "last_text", insertable = false, updatable = false)
    private String lastText;

    @Column(name = "last_run_id", insertable = false, updatable = false)
    private Long lastRunId;

    @Version
    private long version;

    /** For JPA. */
    protected LoadSchedule() {}

    static LoadSchedule of(LoadWish wish, String by, Instant now) {
        LoadSchedule schedule = new LoadSchedule();
        schedule.become(wish, by, now);
        return schedule;
    }

    void become(LoadWish wish, String by, Instant now) {
        profile = wish.profile();
        stage = wish.stage();
        everyDays = wish.everyDays();
        nextAt = wish.nextAt().truncatedTo(ChronoUnit.MICROS);
        forced = wish.forced();
        set(by, now);
    }

    void pause(String by, Instant now) {
        paused = true;
        set(by, now);
    }

    void resume(String by, Instant now) {
        paused = false;
        set(by, now);
    }

    /** The next time is now; the time after that is as it would have been. */
    void runNow(String by, Instant now) {
        if (nextAt.isAfter(now)) {
            nextAt = LoadTimes.before(nextAt, everyDays, now);
        }
        paused = false;
        set(by, now);
    }

    private void set(String by, Instant now) {
        setBy = by;
        setAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public Long getId() {
        return id;
    }

    public String getProfile() {
        return profile;
    }

    /** The only one in which it runs. */
    public String getStage() {
        return stage;
    }

    public int getEveryDays() {
        return everyDays;
    }

    /** Past if it is due. */
    public Instant getNextAt() {
        return nextAt;
    }

    /** Also where the stage is live. */
    public boolean isForced() {
        return forced;
    }

    public boolean isPaused() {
        return paused;
    }

    public String getSetBy() {
        return setBy;
    }

    public Instant getSetAt() {
        return setAt;
    }

    /** When somebody who could run it looked last; empty if nobody ever did. */
    public Optional<Instant> getLookedAt() {
        return Optional.ofNullable(lookedAt);
    }

    /** Empty unless it runs now. */
    public Optional<Instant> getBeganAt() {
        return Optional.ofNullable(beganAt);
    }

    /** When the last one began; empty if there was none. */
    public Optional<Instant> getLastAt() {
        return Optional.ofNullable(lastAt);
    }

    public Optional<LoadOutcome> getLastOutcome() {
        return Optional.ofNullable(lastOutcome);
    }

    /** In a sentence. */
    public Optional<String> getLastText() {
        return Optional.ofNullable(lastText);
    }

    /** Empty if none was kept. */
    public Optional<Long> getLastRunId() {
        return Optional.ofNullable(lastRunId);
    }

    public long getVersion() {
        return version;
    }
}
