package levee.alerts.diagnosis;

import levee.signals.Selector;

/** The series that the evidence is read from, under the names that {@code /metrics} gives them. */
final class Metrics {

    static final Selector READS = Selector.of("levee_cache_reads_total").with("tier", "entity", "query");
    static final Selector PAGES_PAST =
            Selector.of("levee_cache_reads_total").with("tier", "page").with("outcome", "bypass");
    static final Selector BYPASSES = Selector.of("levee_cache_bypass_total");
    static final Selector INVALIDATIONS = Selector.of("levee_cache_invalidations_total");
    static final Selector EVICTIONS = Selector.of("levee_cache_evictions_total");
    static final Selector CACHE_ERRORS = Selector.of("levee_cache_errors_total");

    static final Selector STATEMENTS = Selector.of("levee_db_statements_total");
    static final Selector STATEMENT_SECONDS = Selector.of("levee_db_statement_seconds");
    static final Selector ANSWERS = Selector.of("levee_db_statement_seconds_count");
    static final Selector PROBE_FAILURES = Selector.of("levee_db_probe_failures_total");
    static final Selector IN_FLIGHT = Selector.of("levee_db_statements_in_flight");
    static final Selector PROBE_SECONDS = Selector.of("levee_db_probe_seconds");
    static final Selector POOL_USED = Selector.of("levee_db_pool_used");
    static final Selector POOL_SIZE = Selector.of("levee_db_pool_max");
    static final Selector POOL_WAITING = Selector.of("levee_db_pool_waiting");

    static final Selector REQUESTS = Selector.of("levee_http_requests_total");
    static final Selector REQUEST_SECONDS = Selector.of("levee_http_request_seconds");
    static final Selector ORDERS = Selector.of("levee_orders_total");
    static final Selector CHECKOUT_FAILURES = Selector.of("levee_checkout_failures_total");
    static final Selector PAYMENT_TIME_OUTS = Selector.of("levee_payment_timeouts_total");
    static final Selector LETTERS_FAILED = Selector.of("levee_mail_failures_total");

    static final Selector HEAP_USED = Selector.of("levee_jvm_heap_used_bytes");
    static final Selector HEAP_MAX = Selector.of("levee_jvm_heap_max_bytes");
    static final Selector GC_SECONDS = Selector.of("levee_jvm_gc_seconds_total");

    private Metrics() {}
}
