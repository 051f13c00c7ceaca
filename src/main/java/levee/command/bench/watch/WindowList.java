package levee.command.bench.watch;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import levee.command.machine.Failure;

/** When something was wrong, as people have labelled it: for each series by its name. */
record WindowList(Map<String, List<Window>> windows) {

    record Window(Instant begin, Instant end) {

        boolean contains(Instant at) {
            return !at.isBefore(begin) && !at.isAfter(end);
        }
    }

    /** @param json {@code {"a.csv": [["2014-04-12 22:32:00", "2014-04-13 15:12:00"], …], …}} */
    static WindowList read(String name, Reader json) {
        try (JsonReader reader = Json.createReader(json)) {
            JsonObject all = reader.readObject();
            return new WindowList(
                    all.keySet().stream().collect(Collectors.toMap(one -> one, one -> windows(all, one))));
        } catch (JsonException | DateTimeException | ClassCastException | IndexOutOfBoundsException e) {
            throw new Failure(
                    name
                            + " does not list windows such as {\"a.csv\": [[\"2014-04-12 22:32:00\", \"2014-04-13 15:12:00\"]]}: "
                            + e.getMessage(),
                    e);
        }
    }

    private static List<Window> windows(JsonObject all, String series) {
        return all.getJsonArray(series).stream()
                .map(JsonValue::asJsonArray)
                .map((JsonArray window) -> new Window(time(window.getString(0)), time(window.getString(1))))
                .toList();
    }

    /** Such as {@code 2014-04-10 00:02:00}, in UTC. */
    static Instant time(String text) {
        return LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    List<Window> of(String series) {
        List<Window> own = windows.get(series);
        if (own == null) {
            throw new Failure("No windows are listed for " + series + ": only for " + windows.keySet() + ".");
        }
        return own;
    }
}
