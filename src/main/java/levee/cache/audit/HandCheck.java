package levee.cache.audit;

import java.util.List;
import java.util.Optional;
import levee.cache.Policy;
import levee.cache.PolicyChange;
import levee.cache.PolicyRecord;
import levee.cache.audit.Finding.Kind;

/** Whether each policy in the table is one that somebody is known to have given. */
final class HandCheck {

    private HandCheck() {}

    static List<Finding> of(List<PolicyRecord> records) {
        return records.stream()
                .filter(record -> !record.isExplained())
                .map(HandCheck::byHand)
                .toList();
    }

    private static Finding byHand(PolicyRecord record) {
        Optional<PolicyChange> last = record.last();
        return new Finding(
                Kind.POLICY_BY_HAND,
                Severity.WARNING,
                EffectiveRegion.place(record.region()),
                record.row().isPresent()
                        ? "Somebody has written the policy of "
                                + record.region().name() + " into the database by hand."
                        : "Somebody has removed the policy of "
                                + record.region().name() + " from the database by hand.",
                "It went past all checks, and nobody knows who did it and why. It says: "
                        + record.row().map(RegionCheck::text).orElse("that of its tier") + "; "
                        + last.map(HandCheck::recorded)
                                .orElse("nothing was ever recorded, so that its tier's should hold."),
                "Restore its last good policy, or save on the region's page in the office what it is meant to be, with the"
                        + " reason.",
                0);
    }

    private static String recorded(PolicyChange last) {
        Optional<Policy> after = last.ownAfter() ? Optional.of(last.after()) : Optional.empty();
        return "recorded is " + after.map(RegionCheck::text).orElse("that of its tier") + ", by " + last.by() + " ("
                + last.reason() + ").";
    }
}
