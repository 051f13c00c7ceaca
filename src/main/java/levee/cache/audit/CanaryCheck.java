package levee.cache.audit;

import java.util.List;
import java.util.Map;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.Finding.Kind;

/** Whether what a region is given is there when it is read again. */
final class CanaryCheck {

    private CanaryCheck() {}

    /** @param traffic of the regions, by their place */
    static List<Finding> of(List<CanaryResult> results, Map<String, Traffic> traffic) {
        return results.stream()
                .filter(result -> result.state() == State.NOT_KEPT || result.state() == State.FAILED)
                .map(result -> notKept(result, traffic.getOrDefault(result.place(), Traffic.NONE)))
                .toList();
    }

    private static Finding notKept(CanaryResult result, Traffic traffic) {
        boolean failed = result.state() == State.FAILED;
        return new Finding(
                Kind.CANARY,
                failed ? Severity.WARNING : Severity.CRITICAL,
                result.place(),
                failed
                        ? "A trial read of " + result.place() + " failed."
                        : "What is read of " + result.place() + " is not kept, though it is set up to be.",
                result.detail() + (failed ? "" : " " + traffic.text()),
                failed
                        ? "Look into the node's log for what it says."
                        : "Look at /health/ready whether the node is in the grid and hears of changes (log-age-millis), and at"
                                + " levee_cache_errors_total for what the grid refuses.",
                failed ? 0 : traffic.spared());
    }
}
