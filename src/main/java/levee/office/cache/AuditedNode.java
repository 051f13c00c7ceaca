package levee.office.cache;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import levee.cache.audit.CanaryResult;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.NodeReport;
import levee.cache.audit.Severity;
import levee.office.Answer;

/**
 * A node, and what its audit says.
 *
 * @param label of the text that says how it is
 * @param heard whether it was heard of just now, with an audit
 * @param trials how its trial reads ended, in words
 */
public record AuditedNode(
        String node,
        String label,
        String look,
        boolean heard,
        Instant auditedAt,
        String criticals,
        String warnings,
        String notes,
        String trials)
        implements Serializable {

    static AuditedNode of(NodeReport report) {
        boolean heard = report.alive() && report.auditedAt() != null;
        String label = !report.alive()
                ? "silent"
                : report.auditedAt() == null ? "starting" : report.ready() ? "ready" : "left-out";
        return new AuditedNode(
                report.node(),
                label,
                label.equals("ready") ? "good" : label.equals("starting") ? "busy" : "bad",
                heard,
                report.auditedAt(),
                count(report, Severity.CRITICAL),
                count(report, Severity.WARNING),
                count(report, Severity.NOTE),
                trials(report.canaries()));
    }

    private static String count(NodeReport report, Severity severity) {
        return Sizes.count(report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }

    private static String trials(List<CanaryResult> trials) {
        return Arrays.stream(State.values())
                .filter(state -> count(trials, state) > 0)
                .map(state -> Answer.text("trial.of-" + TrialRow.label(state), count(trials, state)))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<CanaryResult> trials, State state) {
        return trials.stream().filter(each -> each.state() == state).count();
    }
}
