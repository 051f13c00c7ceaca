package levee.alerts.diagnosis;

/**
 * A region that the cache keeps nothing of, as its policy wants.
 *
 * @param reason by the label of {@link levee.cache.BypassReason}
 * @param own whether the region has a policy of its own rather than its tier's
 */
record PolicyState(String region, String reason, boolean own) {}
