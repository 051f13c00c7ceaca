package levee.incidents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The incident that the shop was made for, entered as data: what a complete post-mortem looks like. */
public final class ExampleIncident {

    private static final String FILE = "2024-06-01.json";

    private ExampleIncident() {}

    public static PostMortem postMortem() {
        JsonObject told = read();
        Incident incident = new Incident(
                null,
                told.getString("title"),
                IncidentSeverity.valueOf(told.getString("severity")),
                moment(told, "began"),
                "on-call");
        Moments moments = incident.moments();
        moments.detected(moment(told, "detected"));
        moments.named(moment(told, "named"));
        moments.acknowledged(moment(told, "acknowledged"));
        moments.mitigated(moment(told, "mitigated"));
        moments.resolved(moment(told, "resolved"));
        incident.staff(told.getString("commander"), told.getString("communicator"), told.getString("scribe"));
        incident.write(new PostMortemText(
                told.getString("summary"),
                told.getString("impact"),
                told.getString("rootCause"),
                told.getString("resolution"),
                told.getString("lessons")));
        List<TimelineEntry> timeline = told.getJsonArray("timeline").getValuesAs(ExampleIncident::entry);
        List<ActionItem> actions = told.getJsonArray("actions").getValuesAs(ExampleIncident::action);
        return PostMortems.compose(incident, new Draft(incident, List.of(), timeline).texts(), timeline, actions);
    }

    private static JsonObject read() {
        try (InputStream file = ExampleIncident.class.getResourceAsStream(FILE);
                var reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TimelineEntry entry(JsonObject entry) {
        return new TimelineEntry(
                null,
                moment(entry, "at"),
                TimelineEntry.Kind.valueOf(entry.getString("kind")),
                entry.getString("text"),
                entry.getString("by"));
    }

    private static ActionItem action(JsonObject action) {
        ActionItem item = new ActionItem(
                null,
                ActionItem.Kind.valueOf(action.getString("kind")),
                action.getString("task"),
                action.getString("owner"),
                LocalDate.parse(action.getString("due")));
        if (action.getBoolean("done")) {
            item.complete(action.getString("owner"), Instant.EPOCH);
        }
        return item;
    }

    private static Instant moment(JsonObject told, String name) {
        return Instant.parse(told.getString(name));
    }
}
