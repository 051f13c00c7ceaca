package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Logger;
import levee.alerts.Alert;
import levee.alerts.Episode;
import levee.alerts.Episodes;
import levee.alerts.Severity;
import levee.alerts.notice.webhook.WebhookSettings;

/** What may have to be told of one episode now; see {@link Escalation}. */
@ApplicationScoped
class Turn {

    /** Through all steps, for somebody who overslept; after that, more letters wake nobody. */
    static final int ROUNDS = 3;

    static final int MOST_UPDATES = 3;

    /** A first cause that goes to and fro is told no more often. Graver is told at once. */
    static final Duration BETWEEN_UPDATES = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(Turn.class.getName());

    /** By whoever is first. */
    private static final String BEGIN = """
            insert into escalations (episode_id, steps_told, due_at, follow_ups, finished) values (?, 0, ?, 0, false)
            on duplicate key update episode_id = episode_id""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Episodes episodes;

    @Inject
    private EscalationPolicy policy;

    @Inject
    private Silences silences;

    @Inject
    private Telling telling;

    @Inject
    private NoticeSettings settings;

    @Inject
    private WebhookSettings webhooks;

    @Transactional(TxType.REQUIRES_NEW)
    public void begin(Instant now) {
        episodes.open()
                .filter(episode -> em.find(EpisodeProgress.class, episode.getId()) == null)
                .ifPresent(episode -> em.createNativeQuery(BEGIN)
                        .setParameter(1, episode.getId())
                        .setParameter(
                                2,
                                LocalDateTime.ofInstant(episode.getBeganAt().plus(settings.gather()), ZoneOffset.UTC))
                        .executeUpdate());
    }

    public List<Long> unfinished() {
        return em.createNamedQuery("EpisodeProgress.unfinished", Long.class).getResultList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void advance(long id, Instant now) {
        Episode episode = em.find(Episode.class, id);
        EpisodeProgress progress = em.find(EpisodeProgress.class, id);
        if (!episode.isOpen()) {
            finish(episode, progress, now);
            return;
        }
        List<Alert> firing =
                episodes.alerts(id).stream().filter(Alert::isFiring).toList();
        if (silences.cover(firing, now)) {
            return;
        }
        if (isStepDue(episode, progress, now)) {
            step(episode, progress, now);
        } else if (isUpdateDue(episode, progress, now)) {
            update(episode, progress, now);
        }
    }

    private void finish(Episode episode, EpisodeProgress progress, Instant now) {
        int won = em.createNamedQuery("EpisodeProgress.finish")
                .setParameter("episode", episode.getId())
                .executeUpdate();
        if (won == 1 && progress.isTold()) {
            telling.again(episode, Occasion.RECOVERED, 1, now);
        }
    }

    private static boolean isStepDue(Episode episode, EpisodeProgress progress, Instant now) {
        if (!progress.isDue(now)) {
            return false;
        }
        boolean waiting = episode.getAcknowledgedAt().isEmpty();
        // Even who is quick to take it on, from the office, is not to keep the others from hearing of it at all.
        return !progress.isTold()
                || waiting && episode.getSeverity() == Severity.CRITICAL && !progress.isGraver(episode);
    }

    private void step(Episode episode, EpisodeProgress progress, Instant now) {
        List<EscalationStep> steps = policy.steps();
        int number = progress.stepsTold();
        if (steps.isEmpty() || number >= ROUNDS * steps.size()) {
            return;
        }
        int reached = number;
        while (reached < ROUNDS * steps.size() - 1 && !reaches(steps.get(reached % steps.size()), reached, now)) {
            reached++;
        }
        EscalationStep step = steps.get(reached % steps.size());
        int won = move("EpisodeProgress.step", episode, now.plus(step.getWait()), now)
                .setParameter("seen", number)
                .setParameter("steps", reached + 1)
                .executeUpdate();
        if (won == 1) {
            telling.tell(episode, step, reached + 1, policy.recipients(step, now), now);
        }
    }

    /** To wait for an answer of nobody would be time lost. */
    private boolean reaches(EscalationStep step, int number, Instant now) {
        boolean somebody = !policy.recipients(step, now).isEmpty()
                || step.isByWebhook() && webhooks.usable().isPresent()
                || number == 0 && !settings.mailAlways().isEmpty();
        if (!somebody) {
            LOG.warning(() -> "The step " + step.getName() + " of the escalation reaches nobody, and is passed over");
        }
        return somebody;
    }

    private static boolean isUpdateDue(Episode episode, EpisodeProgress progress, Instant now) {
        if (!progress.isTold() || progress.updates() >= MOST_UPDATES) {
            return false;
        }
        boolean rested = !progress.toldAt().plus(BETWEEN_UPDATES).isAfter(now);
        return progress.isGraver(episode) || rested && progress.isOtherwise(episode);
    }

    /** What has just become grave gives those who were told as long as if they were told now. */
    private void update(Episode episode, EpisodeProgress progress, Instant now) {
        List<EscalationStep> steps = policy.steps();
        Instant due = progress.dueAt();
        if (progress.isGraver(episode) && !steps.isEmpty()) {
            due = now.plus(steps.get((progress.stepsTold() - 1) % steps.size()).getWait());
        }
        int won = move("EpisodeProgress.update", episode, due, now)
                .setParameter("seen", progress.updates())
                .setParameter("steps", progress.stepsTold())
                .executeUpdate();
        if (won == 1) {
            telling.again(episode, Occasion.UPDATE, progress.updates() + 1, now);
        }
    }

    private Query move(String update, Episode episode, Instant due, Instant now) {
        return em.createNamedQuery(update)
                .setParameter("episode", episode.getId())
                .setParameter("due", due.truncatedTo(ChronoUnit.MICROS))
                .setParameter("now", now.truncatedTo(ChronoUnit.MICROS))
                .setParameter("severity", episode.getSeverity())
                .setParameter("cause", episode.getCause());
    }
}
