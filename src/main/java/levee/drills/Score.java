package levee.drills;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long it took, from the first fault on; empty for what did not happen.
 *
 * @param mitigated until shoppers were no longer hurt, by a repair or by what people did
 * @param resolved until nothing fired any more
 * @param failedCheckouts of the visitors that the drill sent
 */
public record Score(
        Optional<Duration> detected,
        Optional<Duration> named,
        Optional<Duration> acknowledged,
        Optional<Duration> mitigated,
        Optional<Duration> resolved,
        OptionalLong failedCheckouts) {

    /** As it went on 1 June 2024. */
    public static final Score FIRST_OF_JUNE =
            new Score(minutes(5), minutes(80), Optional.empty(), minutes(120), minutes(150), OptionalLong.empty());

    private static Optional<Duration> minutes(int minutes) {
        return Optional.of(Duration.ofMinutes(minutes));
    }
}
