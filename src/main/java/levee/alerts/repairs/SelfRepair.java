package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
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

    private static final Window JUST_NOW = Window.lastSeconds(5);
    private static final int AS_FAR_BACK = 20;

    @Inject
    private Repairs repairs;

    @Inject
    private RepairLog log;

    @Inject
    private PolicyChanges changes;

    /** Lets nothing escape: what cannot be repaired now may be in a moment. */
    void repair(Alert alert, SignalStore signals) {
        Finding finding = alert.getDiagnosis().first();
        boolean byPolicy = finding.cause() == Cause.CACHE_BYPASS
                && signals.increase(BY_POLICY.with("region", finding.subject()), JUST_NOW) > 0;
        Optional<Repair> repair = byPolicy ? repairs.automatic(finding) : Optional.empty();
        try {
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
