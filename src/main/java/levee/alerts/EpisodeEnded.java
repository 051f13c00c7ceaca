package levee.alerts;

/** All alerts of an episode have recovered: told within the transaction that writes it. */
public record EpisodeEnded(Episode episode) {}
