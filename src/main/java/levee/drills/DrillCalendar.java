package levee.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import levee.mail.Outbox;

/** The drills to come. Who is to play one gets a letter before, once, whichever node sends it. */
@ApplicationScoped
public class DrillCalendar {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** The next first. */
    public List<DrillPlan> ahead() {
        return em.createNamedQuery("DrillPlan.ahead", DrillPlan.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * @param owner the e-mail address of who is to play it
     * @throws IllegalArgumentException if it would be in the past
     */
    @Transactional
    public void plan(String scenario, Instant at, String owner, String note, String by) {
        Instant now = clock.instant();
        if (!at.isAfter(now)) {
            throw new IllegalArgumentException("A drill is planned for later");
        }
        em.persist(new DrillPlan(scenario, at, owner, note, by, now));
    }

    /** Leaves it in the calendar's memory; nobody is reminded of it any more. */
    @Transactional
    public void callOff(long id, String by) {
        DrillPlan plan = em.find(DrillPlan.class, id);
        if (plan != null) {
            plan.callOff(by);
        }
    }

    /** Reminds of all that are less than so long ahead, in one transaction with the note that this was done. */
    @Transactional(TxType.REQUIRES_NEW)
    public void remind(Duration before) {
        Instant now = clock.instant();
        List<DrillPlan> due = em.createNamedQuery("DrillPlan.toRemindOf", DrillPlan.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(before))
                .getResultList();
        for (DrillPlan plan : due) {
            int won = em.createNamedQuery("DrillPlan.remind")
                    .setParameter("now", now)
                    .setParameter("id", plan.getId())
                    .executeUpdate();
            if (won > 0) {
                outbox.add(plan.getOwner(), subject(plan), body(plan));
            }
        }
    }

    private static String subject(DrillPlan plan) {
        return "Drill " + plan.getScenario() + " on " + MOMENT.format(plan.getPlannedAt());
    }

    private static String body(DrillPlan plan) {
        return "A drill is planned, and it is yours to play:\n\n"
                + "Scenario: " + plan.getScenario() + "\n"
                + "When: " + MOMENT.format(plan.getPlannedAt()) + "\n"
                + (plan.getNote().isEmpty() ? "" : "Note: " + plan.getNote() + "\n")
                + "\nWhether it can be played, without touching anything:\n"
                + "  payara/levee drill " + plan.getScenario() + " --dry-run\n"
                + "And then:\n"
                + "  payara/levee drill " + plan.getScenario() + " --by " + plan.getOwner() + "\n";
    }
}
