package levee.command.load;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import levee.command.bench.Figure;
import levee.command.bench.FigureTable;

/**
 * What a replay has come to.
 *
 * @param promises the score card: the replay passes if all of it holds
 * @param course SELECTs, checkouts placed and checkouts failed a second, by five seconds
 */
public record ReplayResult(
        Set<Defence> without, List<Figure> promises, List<Timeline.Entry> timeline, List<ReplaySecond> course) {

    /** Five seconds that begin so many seconds after the opening. */
    record ReplaySecond(double second, double selects, double placed, double failed, double pages, double p95) {}

    public boolean passed() {
        return promises.stream().allMatch(Figure::held);
    }

    public FigureTable table() {
        return new FigureTable("replay" + left(), promises);
    }

    private String left() {
        return without.isEmpty()
                ? ""
                : " without " + without.stream().sorted().map(Defence::label).collect(Collectors.joining(", "));
    }

    public JsonObject json() {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        timeline.forEach(entry -> entries.add(Json.createObjectBuilder()
                .add("second", Math.round(entry.second() * 10) / 10.0)
                .add("what", entry.what())
                .add("on1June", entry.then())));
        JsonArrayBuilder names = Json.createArrayBuilder();
        without.forEach(defence -> names.add(defence.label()));
        return Json.createObjectBuilder()
                .add("passed", passed())
                .add("without", names)
                .add("promises", table().json().getJsonArray("figures"))
                .add("timeline", entries)
                .build();
    }

    /** Writes {@code report.html} and {@code score.json}. */
    public void write(Path folder) {
        try {
            Files.writeString(folder.resolve("report.html"), new ReplayReport(this).html());
            Files.writeString(folder.resolve("score.json"), json().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
