package levee.office.alerts;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import levee.alerts.Episode;
import levee.incidents.Span;

/**
 * An episode, as lists and its own page show it.
 *
 * @param lasted in words; until now, if it goes on
 * @param endedAt null while it goes on
 * @param acknowledgedAt null as long as nobody has taken it on
 */
public record EpisodeRow(
        long id,
        String headline,
        String cause,
        String severity,
        String look,
        boolean open,
        Instant beganAt,
        Instant endedAt,
        String lasted,
        Instant acknowledgedAt,
        String acknowledgedBy)
        implements Serializable {

    static EpisodeRow of(Episode episode, Instant now) {
        Instant until = episode.getEndedAt().orElse(now);
        return new EpisodeRow(
                episode.getId(),
                episode.getHeadline(),
                episode.getCause().label(),
                episode.getSeverity().label(),
                Look.of(episode.getSeverity()),
                episode.isOpen(),
                episode.getBeganAt(),
                episode.getEndedAt().orElse(null),
                Span.of(Duration.between(episode.getBeganAt(), until)),
                episode.getAcknowledgedAt().orElse(null),
                episode.getAcknowledgedBy().orElse(null));
    }

    public boolean isTaken() {
        return acknowledgedAt != null;
    }

    public String getAddress() {
        return "/office/alerts/episode?id=" + id;
    }
}
