package levee.office.drills;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import levee.drills.Score;
import levee.office.operations.Amounts;

/**
 * A line of a drill's score, beside the last drill of its scenario and 1 June 2024.
 *
 * @param key of its text, after {@code drills.}
 */
public record ScoreRow(String key, String now, String last, String first) {

    private static final String NEVER = "–";
    private static final double MILLIS = 1_000;
    private static final int MINUTE = 60;

    /** @param last empty if there was none */
    static List<ScoreRow> of(Score score, Optional<Score> last) {
        return List.of(
                row("detected", Score::detected, score, last),
                row("named", Score::named, score, last),
                row("acknowledged", Score::acknowledged, score, last),
                row("mitigated", Score::mitigated, score, last),
                row("resolved", Score::resolved, score, last),
                new ScoreRow(
                        "failed",
                        number(score.failedCheckouts()),
                        last.map(other -> number(other.failedCheckouts())).orElse(NEVER),
                        NEVER));
    }

    private static ScoreRow row(
            String key, Function<Score, Optional<Duration>> part, Score score, Optional<Score> last) {
        return new ScoreRow(
                key, span(part.apply(score)), span(last.flatMap(part)), span(part.apply(Score.FIRST_OF_JUNE)));
    }

    static String span(Optional<Duration> span) {
        return span.map(length -> length.toSeconds() < 2 * MINUTE
                        ? Amounts.seconds(length.toMillis() / MILLIS)
                        : Math.round((double) length.toSeconds() / MINUTE) + " min")
                .orElse(NEVER);
    }

    static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : NEVER;
    }
}
