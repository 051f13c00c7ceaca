package levee.alerts.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import levee.alerts.Cause;
import levee.alerts.Episode;
import levee.alerts.Severity;

/**
 * How far the telling of an episode has come. It is moved on by updates that hold only if it stands where whoever moves it
 * has seen it: of two who want to tell the same, one does.
 */
@Entity
@Table(name = "escalations")
@NamedQuery(name = "EpisodeProgress.unfinished", query = """
        select p.episode from EpisodeProgress p where p.finished = false order by p.episode""")
@NamedQuery(name = "EpisodeProgress.step", query = """
        update EpisodeProgress p
        set p.stepsTold = :steps, p.dueAt = :due, p.toldAt = :now, p.toldSeverity = :severity, p.toldCause = :cause
        where p.episode = :episode and p.stepsTold = :seen and p.finished = false""")
@NamedQuery(name = "EpisodeProgress.update", query = """
        update EpisodeProgress p
        set p.updates = p.updates + 1, p.dueAt = :due, p.toldAt = :now, p.toldSeverity = :severity, p.toldCause = :cause
        where p.episode = :episode and p.updates = :seen and p.stepsTold = :steps and p.finished = false""")
@NamedQuery(name = "EpisodeProgress.finish", query = """
        update EpisodeProgress p set p.finished = true where p.episode = :episode and p.finished = false""")
class EpisodeProgress {

    @Id
    @Column(name = "episode_id")
    private long episode;

    /** Of all rounds through the policy together. */
    @Column(name = "steps_told")
    private int stepsTold;

    /** When the next step is, if nobody takes it on before. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "follow_ups")
    private int updates;

    @Column(name = "told_at")
    private Instant toldAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_severity")
    private Severity toldSeverity;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_cause")
    private Cause toldCause;

    private boolean finished;

    /** For JPA. */
    protected EpisodeProgress() {}

    EpisodeProgress(long episode, Instant dueAt) {
        this.episode = episode;
        this.dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isTold() {
        return stepsTold > 0;
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    /** Whether people know less of it than they should: it has become graver. */
    boolean isGraver(Episode than) {
        return toldSeverity == Severity.WARNING && than.getSeverity() == Severity.CRITICAL;
    }

    /** Whether they were told another cause first. */
    boolean isOtherwise(Episode than) {
        return toldCause != than.getCause();
    }

    int stepsTold() {
        return stepsTold;
    }

    int updates() {
        return updates;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Null until somebody is. */
    Instant toldAt() {
        return toldAt;
    }
}
