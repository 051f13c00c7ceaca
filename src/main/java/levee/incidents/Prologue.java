package levee.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import levee.alerts.Alert;
import levee.alerts.Episodes;
import levee.signals.Happening;
import levee.signals.Happenings;

/**
 * What came before an incident was one: the warnings of its episode, and what was done to the shop shortly before and
 * since. A warning may have told the cause, and somebody have put it right, a moment before it became grave.
 */
@ApplicationScoped
class Prologue {

    private static final Logger LOG = System.getLogger(Prologue.class.getName());

    /** A change that does harm does so within some minutes; as long before the first alert the story begins. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private static final int MOST = 50;

    @Inject
    private Episodes episodes;

    @Inject
    private Happenings happenings;

    /** @param grave the alert that opens the incident, which is not of it */
    List<TimelineEntry> of(long incident, Alert grave) {
        List<Alert> warnings = episodes.alerts(grave.getEpisode().getId()).stream()
                .filter(alert -> !alert.getId().equals(grave.getId()))
                .toList();
        Instant began = Stream.concat(warnings.stream(), Stream.of(grave))
                .map(Alert::getBeganAt)
                .min(Instant::compareTo)
                .orElseThrow();
        return Stream.of(
                        warnings.stream().map(alert -> TimelineEntry.of(incident, alert)),
                        warnings.stream().flatMap(alert -> TimelineEntry.ofRecovery(incident, alert).stream()),
                        done(began.minus(BEFORE)).map(each -> TimelineEntry.of(incident, each)))
                .flatMap(entries -> entries)
                .toList();
    }

    /** An incident is opened though nobody can say what was done before. */
    private Stream<Happening> done(Instant from) {
        try {
            return happenings.since(from, MOST).stream();
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "What was done before the incident is not in its timeline", e);
            return Stream.empty();
        }
    }
}
