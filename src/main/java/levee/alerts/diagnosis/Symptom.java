package levee.alerts.diagnosis;

import levee.alerts.AlertName;

/** What is seen, and wants an explanation. Each has a strength between 0 and 1. */
enum Symptom {
    /** Reads go past the cache that should not. */
    BYPASSED(1, AlertName.CACHE_BYPASS),
    /** The cache answers fewer of the reads than before. */
    MISSES(0.5, AlertName.CACHE_MISS_RATIO_HIGH),
    /** The database is sent more statements than before: as such it hurts nobody. */
    LOAD(0.5, null),
    /** The database takes longer for a statement than before, or does not answer. */
    SLOW(1, AlertName.DATABASE_LATENCY_HIGH),
    /** Who wants a connection has to wait for one. */
    WAITING(1, AlertName.DATABASE_POOL_EXHAUSTED),
    /** Shoppers cannot buy. */
    FAILED(2, AlertName.CHECKOUT_ERROR_BUDGET_BURN),
    /** Pages fail. */
    ERRORS(1, null),
    /** Pages take longer than before. */
    SLOW_PAGES(0.5, null),
    /** The checkout takes longer than before, and other pages do not. */
    SLOW_CHECKOUT(1, null),
    /** More visitors than usual. */
    CROWD(1, AlertName.UNANNOUNCED_SURGE),
    /** A node tells nothing of itself. */
    ABSENT(1, AlertName.NODE_LOST),
    /** Figures are missing that a node has always told. */
    UNTOLD(0.5, AlertName.METRICS_ABSENT),
    /** The cache is set up otherwise than it should be. */
    DRIFT(0.5, AlertName.CACHE_CONFIGURATION_DRIFT),
    /** By load tests the shop bears less than it did. */
    LESS_BORNE(0.5, AlertName.CAPACITY_FELL),
    /** Letters are not taken. */
    UNSENT(0.5, null);

    /** How much it counts beside the others: what keeps shoppers from buying twice, what hardly anybody notices half. */
    final double importance;

    /** The alert that tells of it; null if there is none. */
    final AlertName alert;

    Symptom(double importance, AlertName alert) {
        this.importance = importance;
        this.alert = alert;
    }
}
