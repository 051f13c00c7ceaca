package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import levee.alerts.Alert;
import levee.alerts.AlertName;

/** Of what nobody is told for now. What is silenced still fires, and the office shows it. */
@ApplicationScoped
public class Silences {

    /** Whoever needs longer changes the rule, where it is seen. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final int LONGEST_SUBJECT = 190;
    private static final int LONGEST_REASON = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The first to end first. */
    public List<Silence> current() {
        return current(clock.instant());
    }

    List<Silence> current(Instant now) {
        return em.createNamedQuery("Silence.current", Silence.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Those that have ended, the latest first. */
    public List<Silence> past(int most) {
        return em.createNamedQuery("Silence.past", Silence.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether every one of these is silenced now; not if there is none. */
    boolean cover(List<Alert> alerts, Instant now) {
        if (alerts.isEmpty()) {
            return false;
        }
        List<Silence> silences = current(now);
        return alerts.stream().allMatch(alert -> silences.stream().anyMatch(silence -> silence.covers(alert)));
    }

    /**
     * @param subject empty for every subject
     * @param by an e-mail address
     * @throws NoticeRefused if it makes no sense
     */
    @Transactional
    public void add(AlertName name, String subject, String reason, Duration duration, String by) {
        if (name == null) {
            throw new NoticeRefused("Choose the alert of which nobody is to be told.");
        }
        if (reason == null || reason.isBlank()) {
            throw new NoticeRefused("Say why, for whoever wonders that nothing was told.");
        }
        if (reason.length() > LONGEST_REASON || subject.length() > LONGEST_SUBJECT) {
            throw new NoticeRefused("That is too long: a reason has at most " + LONGEST_REASON
                    + " characters, a subject " + LONGEST_SUBJECT + ".");
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new NoticeRefused("A silence lasts between a minute and " + LONGEST.toHours()
                    + " hours. Whoever needs longer switches the rule off, where everybody sees it.");
        }
        Instant now = clock.instant();
        em.persist(new Silence(name, subject, reason.strip(), by, now, now.plus(duration)));
    }

    /** Undoes it: from now on people are told again, of what fires already too. */
    @Transactional
    public void end(long id, String by) {
        Silence silence = em.find(Silence.class, id);
        if (silence != null) {
            silence.end(by, clock.instant());
        }
    }
}
