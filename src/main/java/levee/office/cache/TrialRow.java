package levee.office.cache;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import levee.cache.audit.CanaryResult;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.NodeReport;

/** What became of reading something of a region twice, on each node. */
public record TrialRow(String place, List<OfNode> nodes) implements Serializable {

    /** @param label of the text that says how it ended */
    public record OfNode(String node, String label, String look, String detail) implements Serializable {}

    static List<TrialRow> of(List<NodeReport> reports) {
        Map<String, List<OfNode>> places = new TreeMap<>();
        reports.stream()
                .filter(NodeReport::alive)
                .forEach(report -> report.canaries()
                        .forEach(canary -> places.computeIfAbsent(canary.place(), added -> new ArrayList<>())
                                .add(of(report.node(), canary))));
        return places.entrySet().stream()
                .map(each -> new TrialRow(each.getKey(), each.getValue()))
                .toList();
    }

    private static OfNode of(String node, CanaryResult canary) {
        return new OfNode(node, label(canary.state()), look(canary.state()), canary.detail());
    }

    static String label(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String look(State state) {
        return switch (state) {
            case KEPT -> "good";
            case NOTHING -> "quiet";
            case CLOSED, FAILED -> "warn";
            case NOT_KEPT -> "bad";
        };
    }
}
