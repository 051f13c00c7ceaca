package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import levee.alerts.Alert;
import levee.alerts.Cause;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Repair;
import levee.cache.PolicyChange;
import levee.cache.PolicyChanges;
import levee.cache.Region;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * Repairs without a person, by whoever leads, what surely hurts and is surely harmless to put right: a region of the cache
 * that its policy keeps from keeping anything, and that visitors ask for.
 *
 * <p>It cannot know whether somebody wanted it so: the shop is to be safe within a minute without anybody, so a policy is
 * restored although a person has given it with a reason, once, and the history of the region says so. Who gives it again has
 * seen that, and is respected: from then on nothing but the alert speaks against it. Nor is a region restored twice within
 * {@link #APART}: what undoes a repair by itself is not to be fought by a machine.
 */
@ApplicationScoped
class SelfRepair {

    private static final Logger LOG = System.getLogger(SelfRepair.class.getName());

    static final Duration APART = Duration.ofMinutes(10);

    private static final Selector BY_POLICY =
            Selector.of("levee_cache_bypass_total").with("reason", "disabled", "no-time-to-live", "no-room");

    /** A query that its policy closes is counted there by the type that it finds, and here by its own name. */
    private static final Selector PAST_THE_CACHE =
            Selector.of("levee_cache_reads_total").with("outcome", "bypass");

    private static final Window JUST_NOW = Window.lastSeconds(5);
    private static final int AS_FAR_BACK = 20;

    @Inject
    private Repairs repairs;

    @Inject
    private RepairLog log;

    @Inject
    private PolicyChanges changes;

    /**
     * Not by which cause stands in the first line: a surge beside it would keep the repair waiting. Lets nothing escape: what
     * cannot be repaired now may be in a moment.
     *
     * @param alert that something is read past the cache
     */
    void repair(Alert alert, SignalStore signals) {
        for (String subject : Regions.closedTypes()) {
            Finding finding = new Finding(Cause.CACHE_BYPASS, alert.getSymptom(), List.of(), 1, subject);
            if (isAskedFor(subject, signals)) {
                repair(alert, finding);
            }
        }
    }

    /** Whether visitors ask for what its policy keeps it from keeping. */
    private static boolean isAskedFor(String subject, SignalStore signals) {
        return signals.increase(BY_POLICY.with("region", subject), JUST_NOW) > 0
                || Regions.closed(subject).stream()
                        .map(region -> PAST_THE_CACHE
                                .with("tier", region.tier().name().toLowerCase(Locale.ROOT))
                                .with("region", region.name()))
                        .anyMatch(reads -> signals.increase(reads, JUST_NOW) > 0);
    }

    private void repair(Alert alert, Finding finding) {
        try {
            Optional<Repair> repair = repairs.automatic(finding);
            if (repair.isPresent() && may(repair.get().name(), finding.subject())) {
                String outcome =
                        repairs.perform(alert.getEpisode().getId(), repair.get().name(), finding, Repairs.BY_ITSELF);
                LOG.log(Level.INFO, outcome + ", without a person");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What " + alert.getName().label() + " is about could not be repaired yet", e);
        }
    }

    private boolean may(String repair, String subject) {
        return log.doneByItselfWithin(APART, repair, subject).isEmpty()
                && Regions.closed(subject).stream().noneMatch(this::isGivenAgain);
    }

    /** Whether a person has closed the region within some time after it was opened for them. */
    private boolean isGivenAgain(Region region) {
        List<PolicyChange> latest = changes.of(region, AS_FAR_BACK);
        if (latest.size() < 2) {
            return false;
        }
        PolicyChange closing = latest.get(0);
        PolicyChange before = latest.get(1);
        return !closing.after().isOpen()
                && !closing.by().equals(Repairs.BY_ITSELF)
                && before.by().equals(Repairs.BY_ITSELF)
                && closing.madeAt().isBefore(before.madeAt().plus(APART));
    }
}
