package levee.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.cache.audit.CanaryResult;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.Finding;
import levee.cache.audit.Finding.Kind;
import levee.cache.audit.NodeReport;
import levee.cache.audit.Severity;

/**
 * What the nodes have found in their caches: what {@code audit} prints, for people and for programs.
 *
 * @param silent the nodes that were asked and have not answered
 */
record AuditReport(List<NodeReport> nodes, List<String> silent) {

    private static final int MARGIN = 10;

    /** The same on several nodes is told once. */
    private record Shared(Finding finding, List<String> nodes) {}

    /** Nothing but notes. */
    boolean isGood() {
        return silent.isEmpty() && findings().noneMatch(finding -> finding.severity() != Severity.NOTE);
    }

    private Stream<Finding> findings() {
        return nodes.stream().flatMap(node -> node.findings().stream());
    }

    void print(PrintWriter out) {
        silent.forEach(node -> out.printf("Node %s does not answer: it is stopped, starting, or in trouble.%n", node));
        for (var each : shared()) {
            out.printf(
                    "%-" + MARGIN + "s%s%s%n",
                    each.finding.severity().name(),
                    each.finding.place(),
                    each.finding.kind() == Kind.NODES_DIFFER ? "" : ", " + words(each.nodes));
            line(out, "", each.finding.what());
            line(out, "Why: ", each.finding.why());
            line(out, "Mend: ", each.finding.fix());
            out.println();
        }
        if (findings().findAny().isEmpty() && !nodes.isEmpty()) {
            out.printf("Nothing is wrong with the cache of %s.%n", words(names()));
        }
        nodes.forEach(node -> out.printf("Node %s: %s%n", node.node(), canaries(node.canaries())));
    }

    private List<String> names() {
        return nodes.stream().map(NodeReport::node).toList();
    }

    private static void line(PrintWriter out, String head, String text) {
        out.println(" ".repeat(MARGIN) + head + text);
    }

    private static String words(List<String> nodes) {
        return (nodes.size() == 1 ? "node " : "nodes ") + String.join(", ", nodes);
    }

    private List<Shared> shared() {
        List<Shared> shared = new ArrayList<>();
        for (var node : nodes) {
            for (var finding : node.findings()) {
                shared.stream()
                        .filter(each -> isSame(each.finding, finding))
                        .findFirst()
                        .ifPresentOrElse(
                                each -> each.nodes.add(node.node()),
                                () -> shared.add(new Shared(finding, new ArrayList<>(List.of(node.node())))));
            }
        }
        shared.sort((one, other) -> Finding.WORST_FIRST.compare(one.finding, other.finding));
        return shared;
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.kind() == other.kind()
                && one.severity() == other.severity()
                && one.place().equals(other.place())
                && one.what().equals(other.what());
    }

    private static String canaries(List<CanaryResult> canaries) {
        return "of " + canaries.size() + " trial reads "
                + Stream.of(State.values())
                        .filter(state -> count(canaries, state) > 0)
                        .map(state -> count(canaries, state) + " " + words(state))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static long count(List<CanaryResult> canaries, State state) {
        return canaries.stream().filter(each -> each.state() == state).count();
    }

    private static String words(State state) {
        return switch (state) {
            case KEPT -> "found again without a statement";
            case NOTHING -> "had nothing to read yet";
            case CLOSED -> "closed by their policy";
            case NOT_KEPT -> "not kept";
            case FAILED -> "failed";
        };
    }

    JsonObject json() {
        var nodesArray = Json.createArrayBuilder();
        for (var node : nodes) {
            nodesArray.add(Json.createObjectBuilder()
                    .add("node", node.node())
                    .add("audited", node.auditedAt().toString())
                    .add("findings", json(node.findings()))
                    .add("trials", trials(node.canaries())));
        }
        return Json.createObjectBuilder()
                .add("good", isGood())
                .add("nodes", nodesArray)
                .add("silent", Json.createArrayBuilder(silent))
                .build();
    }

    private static JsonArrayBuilder json(List<Finding> findings) {
        var array = Json.createArrayBuilder();
        findings.forEach(finding -> array.add(Json.createObjectBuilder()
                .add("severity", finding.severity().label())
                .add("kind", label(finding.kind()))
                .add("place", finding.place())
                .add("what", finding.what())
                .add("why", finding.why())
                .add("fix", finding.fix())
                .add("extraStatementsPerSecond", finding.extraStatements())));
        return array;
    }

    private static JsonArrayBuilder trials(List<CanaryResult> canaries) {
        var array = Json.createArrayBuilder();
        canaries.forEach(canary -> array.add(Json.createObjectBuilder()
                .add("place", canary.place())
                .add("state", label(canary.state()))
                .add("detail", canary.detail())));
        return array;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
