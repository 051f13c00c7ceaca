package levee.office.cache;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import levee.accounts.Role;
import levee.cache.audit.AuditHistory;
import levee.cache.audit.AuditRun;
import levee.cache.audit.Audits;
import levee.cache.audit.NodeReport;
import levee.office.Answer;
import levee.office.Permission;

/** What all nodes have found in their caches, now and before. */
@Named
@ViewScoped
public class CacheAuditPage implements Serializable {

    private static final int MOST_RUNS = 30;

    @Inject
    private Audits audits;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    /** Of two audits to be compared, as the address has them: whatever somebody typed there. */
    private Long from;

    private Long to;

    private List<AuditedNode> nodes;
    private List<FindingRow> findings;
    private List<TrialRow> trials;
    private List<RunRow> runs;
    private AuditComparison comparison;

    public void open() {
        show(audits.reports());
    }

    public void audit() {
        permission.require(Role.OPERATIONS);
        try {
            List<NodeReport> reports = audits.auditNow();
            show(reports);
            answer.done("audit.done", nodes.size());
        } catch (IllegalStateException e) {
            answer.refused("audit.unreachable");
        }
    }

    private void show(List<NodeReport> reports) {
        nodes = reports.stream().map(AuditedNode::of).toList();
        findings = FindingRow.of(reports);
        trials = TrialRow.of(reports);
        List<AuditRun> kept = audits.runs(MOST_RUNS);
        runs = kept.stream().map(RunRow::of).toList();
        comparison = from == null || to == null ? null : compare(run(kept, from), run(kept, to));
    }

    private static Optional<AuditRun> run(List<AuditRun> runs, long id) {
        return runs.stream().filter(run -> run.id() == id).findFirst();
    }

    private AuditComparison compare(Optional<AuditRun> one, Optional<AuditRun> other) {
        if (one.isEmpty()
                || other.isEmpty()
                || !one.get().node().equals(other.get().node())) {
            return AuditComparison.NONE;
        }
        long earlier = Math.min(from, to);
        long later = Math.max(from, to);
        AuditHistory.Difference difference = audits.between(earlier, later);
        return AuditComparison.of(difference);
    }

    public List<AuditedNode> getNodes() {
        return nodes;
    }

    public List<FindingRow> getFindings() {
        return findings;
    }

    public List<TrialRow> getTrials() {
        return trials;
    }

    public List<RunRow> getRuns() {
        return runs;
    }

    /** Null until two audits are chosen. */
    public AuditComparison getComparison() {
        return comparison;
    }

    /** Nothing is wrong anywhere, and everybody says so. */
    public boolean isWell() {
        return findings.isEmpty() && !nodes.isEmpty() && nodes.stream().allMatch(AuditedNode::heard);
    }

    public Long getFrom() {
        return from;
    }

    public void setFrom(Long from) {
        this.from = from;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }
}
