package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When what may be a cause began, where there are several of its kind: the first. */
final class Onsets {

    private Onsets() {}

    static Optional<Instant> bypass(Evidence evidence) {
        return first(
                evidence.faults().stream().filter(fault -> fault.extra() > 0).map(Bypass::since));
    }

    static Optional<Instant> misses(Evidence evidence) {
        return first(evidence.regions().stream().map(RegionFacts::since));
    }

    private static Optional<Instant> first(Stream<Optional<Instant>> onsets) {
        return onsets.flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
