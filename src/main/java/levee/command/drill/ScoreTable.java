package levee.command.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import levee.drills.Score;

/**
 * What came of a drill, beside the last of its scenario and 1 June 2024.
 *
 * @param last empty if it was the first
 */
public record ScoreTable(long id, String scenario, String outcome, String ending, Score score, Optional<Score> last) {

    private static final String COLUMNS = """
            SELECT id, scenario, outcome, ending, fault_at, detected_at, named_at, acknowledged_at, mitigated_at, resolved_at,
                failed_checkouts FROM drill_runs WHERE\s""";

    private static final String THIS = COLUMNS + "id = ?";

    private static final String LAST =
            COLUMNS + "id < ? AND scenario = ? AND outcome = 'played' ORDER BY id DESC LIMIT 1";

    private static final double MILLIS = 1_000;

    public static ScoreTable of(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(THIS)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String scenario = row.getString(2);
                return new ScoreTable(
                        id, scenario, row.getString(3), row.getString(4), score(row), last(connection, id, scenario));
            }
        }
    }

    private static Optional<Score> last(Connection connection, long id, String scenario) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setLong(1, id);
            statement.setString(2, scenario);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(score(row)) : Optional.empty();
            }
        }
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                since(row, 6),
                since(row, 7),
                since(row, 8),
                since(row, 9),
                since(row, 10),
                row.getObject(11) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(11)));
    }

    private static Optional<Duration> since(ResultSet row, int column) throws SQLException {
        LocalDateTime fault = row.getObject(5, LocalDateTime.class);
        LocalDateTime then = row.getObject(column, LocalDateTime.class);
        return fault == null || then == null ? Optional.empty() : Optional.of(Duration.between(fault, then));
    }

    private static Map<String, Optional<Duration>> lines(Score score) {
        Map<String, Optional<Duration>> lines = new LinkedHashMap<>();
        lines.put("detected", score.detected());
        lines.put("right cause named", score.named());
        lines.put("acknowledged", score.acknowledged());
        lines.put("mitigated", score.mitigated());
        lines.put("resolved", score.resolved());
        return lines;
    }

    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                "drill %d, %s: %s. %s%n%-26s %12s %12s %12s%n",
                id, scenario, outcome, ending, "from the fault on", "this drill", "the last", "1 June 2024"));
        Map<String, Optional<Duration>> before = last.map(ScoreTable::lines).orElse(Map.of());
        Map<String, Optional<Duration>> first = lines(Score.FIRST_OF_JUNE);
        lines(score)
                .forEach((name, span) -> text.append(String.format(
                        "%-26s %12s %12s %12s%n",
                        name, span(span), span(before.getOrDefault(name, Optional.empty())), span(first.get(name)))));
        text.append(String.format(
                "%-26s %12s %12s %12s",
                "checkouts failed",
                number(score.failedCheckouts()),
                last.map(other -> number(other.failedCheckouts())).orElse("–"),
                "–"));
        if (score.detected().isEmpty()) {
            text.append(String.format("%nNo alert fired, so nobody was told."));
        }
        return text.toString();
    }

    private static String span(Optional<Duration> span) {
        return span.map(length -> length.toSeconds() >= 120
                        ? Math.round(length.toSeconds() / 60.0) + " min"
                        : String.format(Locale.ENGLISH, "%.1f s", length.toMillis() / MILLIS))
                .orElse("–");
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "–";
    }

    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", id)
                .add("scenario", scenario)
                .add("outcome", outcome)
                .add("ending", ending);
        lines(score)
                .forEach((name, span) -> span.ifPresent(
                        length -> json.add(name.replace(' ', '-') + "-seconds", length.toMillis() / MILLIS)));
        score.failedCheckouts().ifPresent(number -> json.add("checkouts-failed", number));
        return json.build();
    }
}
