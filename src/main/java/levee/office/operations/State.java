package levee.office.operations;

import java.util.List;
import java.util.Map;
import levee.signals.SignalStore;

/**
 * How the shop is now.
 *
 * @param look good, warn or bad
 * @param sentence that says it
 * @param at when that was, as text
 * @param figures by the keys of their texts
 */
public record State(
        String look,
        String sentence,
        String at,
        Map<String, String> figures,
        List<AlertLine> alerts,
        List<NodeLine> nodes,
        List<DatabaseLine> database) {

    public State {
        figures = Map.copyOf(figures);
        alerts = List.copyOf(alerts);
        nodes = List.copyOf(nodes);
        database = List.copyOf(database);
    }

    /** @param alerts the gravest first */
    static State of(SignalStore signals, List<AlertLine> alerts, Map<String, String> figures) {
        List<NodeLine> nodes = NodeLine.of(signals);
        List<String> lost =
                nodes.stream().filter(NodeLine::isLost).map(NodeLine::name).toList();
        List<DatabaseLine> database = DatabaseLine.of(signals);
        String at = AlertLine.time(signals.now());
        if (lost.size() == nodes.size()) {
            String sentence = "No node tells anything: nobody knows how the shop is.";
            return new State("bad", sentence, at, figures, alerts, nodes, database);
        }
        if (!alerts.isEmpty()) {
            return new State(alerts.get(0).look(), alerts.get(0).text(), at, figures, alerts, nodes, database);
        }
        if (!lost.isEmpty()) {
            String sentence = "Nothing is heard of " + String.join(" and ", lost) + ".";
            return new State("warn", sentence, at, figures, alerts, nodes, database);
        }
        String serving = nodes.size() == 1 ? "One node serves" : nodes.size() + " nodes serve";
        return new State(
                "good",
                "All is well. " + serving + " " + figures.get("pages") + " pages a second.",
                at,
                figures,
                alerts,
                nodes,
                database);
    }
}
