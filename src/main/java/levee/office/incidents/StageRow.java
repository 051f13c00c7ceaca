package levee.office.incidents;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.incidents.Moments;
import levee.incidents.Span;

/**
 * How long it took until something was reached.
 *
 * @param stage of the text that names it
 * @param after a dash if it has not been
 * @param at empty if it has not been
 */
public record StageRow(String stage, String after, String at) implements Serializable {

    static List<StageRow> of(Moments moments) {
        return List.of(
                of("detected", moments, moments.getDetected()),
                of("named", moments, moments.getNamed()),
                of("acknowledged", moments, moments.getAcknowledged()),
                of("mitigated", moments, moments.getMitigated()),
                of("resolved", moments, moments.getResolved()));
    }

    private static StageRow of(String stage, Moments moments, Optional<Instant> reached) {
        return new StageRow(
                stage,
                moments.until(reached).map(Span::of).orElse("–"),
                reached.map(Words::moment).orElse(""));
    }
}
