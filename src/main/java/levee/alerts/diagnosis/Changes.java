package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/**
 * What was done to the shop, and how well it fits in time to what began. It fits well from shortly before: most changes
 * that do harm do so within a minute or two. Clocks of nodes may be five minutes apart, so what is told to have happened
 * some minutes earlier, or in the future, may yet fit; what is told to have happened after it did not cause it.
 */
record Changes(Instant now, List<Happening> all) {

    static final double CLOSE = 1;
    static final double PERHAPS = 0.5;

    private static final Duration CLOCKS_APART = Duration.ofMinutes(6);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LATER = SOON.plusMinutes(5);

    /** A node tells of itself after it has begun to answer. */
    private static final Duration TOLD_LATE = Duration.ofSeconds(10);

    static Changes of(Evidence evidence) {
        return new Changes(
                evidence.now(),
                evidence.happenings().stream()
                        .filter(happening ->
                                !happening.at().isAfter(evidence.now().plus(CLOCKS_APART)))
                        .toList());
    }

    Stream<Happening> of(Kind... kinds) {
        return all.stream().filter(happening -> List.of(kinds).contains(happening.kind()));
    }

    /** Between 0, not at all, and {@link #CLOSE}. */
    double closeness(Happening happening, Instant onset) {
        Duration lag = Duration.between(happening.at(), onset);
        if (lag.compareTo(TOLD_LATE.negated()) < 0) {
            return happening.at().isAfter(now.plus(TOLD_LATE)) ? PERHAPS : 0;
        }
        if (lag.compareTo(SOON) <= 0) {
            return CLOSE;
        }
        return lag.compareTo(LATER) <= 0 ? PERHAPS : 0;
    }

    double closeness(Kind kind, Optional<Instant> onset) {
        return onset.stream()
                .flatMap(began -> of(kind).map(happening -> closeness(happening, began)))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    /** That which fits best, if any does; of several the last. */
    Optional<Happening> closest(Kind kind, Optional<Instant> onset) {
        return onset.flatMap(began -> of(kind).filter(happening -> closeness(happening, began) > 0)
                .max(Comparator.comparingDouble((Happening happening) -> closeness(happening, began))
                        .thenComparing(Happening::at)));
    }

    /**
     * Who changed the policy of a region so that something began. Here the region says more than the time: clocks may be
     * apart.
     */
    Optional<Happening> policyChange(String region, Optional<Instant> onset) {
        Instant latest = onset.map(began -> began.plus(CLOCKS_APART)).orElse(Instant.MAX);
        return of(Kind.CACHE_POLICY)
                .filter(happening -> isAbout(happening, region))
                .filter(happening -> !happening.at().isAfter(latest))
                .findFirst();
    }

    static boolean isAbout(Happening happening, String region) {
        String subject = happening.subject();
        return subject.isBlank()
                || subject.equals(region)
                || subject.endsWith(" " + region)
                || subject.endsWith("/" + region);
    }
}
