package levee.office.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What the script of the page is told, as it expects it. */
final class LiveJson {

    private LiveJson() {}

    /** @param withCharts whether those have changed since they were told last */
    static JsonObject of(Board board, boolean withCharts) {
        State state = board.state();
        JsonObjectBuilder figures = Json.createObjectBuilder();
        state.figures().forEach(figures::add);
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("look", state.look())
                .add("sentence", state.sentence())
                .add("at", state.at())
                .add("figures", figures)
                .add("alerts", alerts(state.alerts()))
                .add("nodes", nodes(state.nodes()))
                .add("database", database(state.database()));
        if (withCharts) {
            all.add("charts", charts(board.charts()));
        }
        return all.build();
    }

    private static JsonArrayBuilder alerts(List<AlertLine> alerts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        alerts.forEach(alert -> array.add(Json.createObjectBuilder()
                .add("address", alert.address())
                .add("name", alert.name())
                .add("severity", alert.severity())
                .add("look", alert.look())
                .add("text", alert.text())
                .add("since", alert.since())));
        return array;
    }

    private static JsonArrayBuilder nodes(List<NodeLine> nodes) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        nodes.forEach(node -> array.add(Json.createObjectBuilder()
                .add("name", node.name())
                .add("look", node.look())
                .add("state", node.state())
                .add("requests", node.requests())
                .add("heap", node.heap())));
        return array;
    }

    private static JsonArrayBuilder database(List<DatabaseLine> lines) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        lines.forEach(line -> array.add(Json.createObjectBuilder()
                .add("name", line.name())
                .add("look", line.look())
                .add("state", line.state())
                .add("beside", line.beside())));
        return array;
    }

    private static JsonArrayBuilder charts(List<Chart> charts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Chart chart : charts) {
            JsonArrayBuilder parts = Json.createArrayBuilder();
            chart.parts()
                    .forEach(part -> parts.add(Json.createObjectBuilder()
                            .add("key", part.key())
                            .add("path", part.path())
                            .add("now", part.now())));
            array.add(Json.createObjectBuilder()
                    .add("key", chart.key())
                    .add("top", chart.top())
                    .add("from", chart.from())
                    .add("to", chart.to())
                    .add("parts", parts));
        }
        return array;
    }
}
