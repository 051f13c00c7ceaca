package levee.office.cache;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import levee.cache.Policies;
import levee.cache.audit.Finding;
import levee.cache.audit.NodeReport;
import levee.cache.audit.Severity;

/**
 * Something that is wrong, as it is shown: what is the same on several nodes once.
 *
 * @param address of the region's page; null if it is about no region
 * @param nodes on which it is so
 * @param extra statements a second because of it on all of them; null for none
 */
public record FindingRow(
        String severity,
        String look,
        String place,
        String address,
        String nodes,
        int nodeCount,
        String what,
        String why,
        String fix,
        String extra)
        implements Serializable {

    private record Same(Finding.Kind kind, Severity severity, String place, String what) {}

    /** Of those that are heard of, the worst first. */
    static List<FindingRow> of(List<NodeReport> reports) {
        Map<Same, List<Finding>> findings = new LinkedHashMap<>();
        Map<Same, List<String>> nodes = new LinkedHashMap<>();
        reports.stream()
                .filter(NodeReport::alive)
                .forEach(report -> report.findings().forEach(finding -> {
                    Same same = new Same(finding.kind(), finding.severity(), finding.place(), finding.what());
                    findings.computeIfAbsent(same, added -> new ArrayList<>()).add(finding);
                    nodes.computeIfAbsent(same, added -> new ArrayList<>()).add(report.node());
                }));
        return findings.entrySet().stream()
                .sorted((one, other) -> Finding.WORST_FIRST.compare(
                        one.getValue().get(0), other.getValue().get(0)))
                .map(each -> of(each.getValue(), nodes.get(each.getKey())))
                .toList();
    }

    private static FindingRow of(List<Finding> same, List<String> nodes) {
        Finding first = same.get(0);
        double extra = same.stream().mapToDouble(Finding::extraStatements).sum();
        return new FindingRow(
                first.severity().label(),
                look(first.severity()),
                first.place(),
                address(first.place()),
                String.join(", ", nodes),
                nodes.size(),
                first.what(),
                first.why(),
                first.fix(),
                extra == 0 ? null : String.format(Locale.ENGLISH, extra < 10 ? "%,.1f" : "%,.0f", extra));
    }

    private static String address(String place) {
        return Policies.ofThisNode().regions().stream()
                .filter(region -> place.equals(RegionRow.tier(region.tier()) + " " + region.name()))
                .findFirst()
                .map(RegionRow::address)
                .orElse(null);
    }

    static FindingRow of(Finding finding) {
        return of(List.of(finding), List.of());
    }

    static String look(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "bad";
            case WARNING -> "warn";
            case NOTE -> "quiet";
        };
    }
}
