package levee.alerts;

/** Somebody has taken an episode on: told within the transaction that writes it. */
public record EpisodeAcknowledged(Episode episode) {}
