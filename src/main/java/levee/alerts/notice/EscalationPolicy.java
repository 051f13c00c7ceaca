package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The steps of the escalation, in their order. */
@ApplicationScoped
public class EscalationPolicy {

    /** Less, and nobody can have put their shoes on. */
    static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    /** Whoever waits longer hears of it from the shoppers. */
    static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private static final int MOST_STEPS = 10;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESSES = 2_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Rota rota;

    public List<EscalationStep> steps() {
        return em.createNamedQuery("EscalationStep.all", EscalationStep.class).getResultList();
    }

    /** Who gets a letter at this step now; nobody if it is not told by mail. */
    public Set<String> recipients(EscalationStep step, Instant at) {
        Set<String> recipients = new TreeSet<>();
        if (step.isByMail()) {
            recipients.addAll(step.getAddresses());
            if (step.isOnCall()) {
                recipients.addAll(rota.told(at));
            }
        }
        return recipients;
    }

    /** Goes up with each change: who saves says which one was seen. */
    public static long version(List<EscalationStep> steps) {
        return steps.stream().mapToLong(EscalationStep::getId).max().orElse(0);
    }

    /**
     * An escalation that is under way goes on by the new steps.
     *
     * @param seen the version of the steps that were shown to whoever changes them
     * @throws NoticeRefused if they make no sense, or somebody else has changed them since
     */
    @Transactional
    public void change(List<EscalationStep> steps, long seen) {
        if (steps.isEmpty()) {
            throw new NoticeRefused("Without any step nobody would be told of anything.");
        }
        if (steps.size() > MOST_STEPS) {
            throw new NoticeRefused("More than " + MOST_STEPS + " steps take longer than any trouble should.");
        }
        steps.forEach(EscalationPolicy::check);
        // One after the other: whoever is second sees what the first has made of it.
        em.find(RotaPlan.class, RotaPlan.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (version(steps()) != seen) {
            throw new NoticeRefused(
                    "Somebody else has changed the steps meanwhile. Look at them again before you save.");
        }
        em.createNamedQuery("EscalationStep.forget").executeUpdate();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).standAt(i);
            em.persist(steps.get(i));
        }
    }

    private static void check(EscalationStep step) {
        String name = step.getName();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new NoticeRefused("Every step needs a name of at most " + LONGEST_NAME + " characters.");
        }
        for (String address : step.getAddresses()) {
            if (!Addresses.isOne(address)) {
                throw new NoticeRefused(name + ": \"" + address + "\" is no e-mail address. Write one on each line.");
            }
        }
        if (String.join("\n", step.getAddresses()).length() > LONGEST_ADDRESSES) {
            throw new NoticeRefused(name + ": so many addresses are better a mailing list.");
        }
        if (!step.isByMail() && !step.isByWebhook()) {
            throw new NoticeRefused(name + ": choose at least one way of telling them.");
        }
        if (step.getWait().compareTo(SHORTEST_WAIT) < 0 || step.getWait().compareTo(LONGEST_WAIT) > 0) {
            throw new NoticeRefused(name + ": let them have between " + SHORTEST_WAIT.toMinutes() + " and "
                    + LONGEST_WAIT.toMinutes() + " minutes.");
        }
    }
}
