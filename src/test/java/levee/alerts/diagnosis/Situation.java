package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import levee.alerts.Fired;
import levee.alerts.Rule;
import levee.alerts.Severity;
import levee.alerts.Violation;
import levee.signals.Happening;
import levee.signals.Series;
import levee.signals.SignalStore;
import levee.traffic.CapacityChange;
import levee.traffic.CapacityOutfit;

/** A thing that may happen to a shop, told in a few words; and what must be said of it. */
final class Situation {

    private static final String OPERATIONS = "operations@levee.example";

    final String name;
    final List<Cause> first = new ArrayList<>();
    final List<Cause> never = new ArrayList<>();
    final Map<Cause, String> reasons = new EnumMap<>(Cause.class);
    final List<String> phrases = new ArrayList<>();
    Cause second;
    private final Shop shop = new Shop();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<PolicyState> policies = new ArrayList<>();
    private final List<AlertName> alerts = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<CapacityChange> capacities = new ArrayList<>();
    private OptionalDouble usualTraffic = OptionalDouble.empty();
    private boolean announced;
    private boolean silence;
    private int seconds = 12;

    private Situation(String name) {
        this.name = name;
    }

    static Situation of(String name) {
        return new Situation(name);
    }

    // What is seen.

    Situation bypass(String region, String reason, double perSecond) {
        Map<String, String> labels = Map.of("region", region, "reason", reason);
        shop.add("levee_cache_bypass_total", labels, perSecond);
        shop.add("levee_db_statements_total", Map.of("kind", "select", "origin", "bypass"), perSecond);
        shop.add("levee_cache_reads_total", Map.of("tier", "entity", "region", region, "outcome", "bypass"), perSecond);
        return this;
    }

    /** As many, on one node. */
    Situation bypassOn(String node, String region, String reason, double perSecond) {
        shop.put(
                node,
                Series.counter("levee_cache_bypass_total", Map.of("region", region, "reason", reason)),
                0,
                perSecond);
        shop.add("levee_db_statements_total", Map.of("kind", "select", "origin", "bypass"), perSecond);
        return this;
    }

    /** It has always been so. */
    Situation bypassAlways(String region, String reason, double perSecond) {
        shop.counter("levee_cache_bypass_total", Map.of("region", region, "reason", reason), perSecond, perSecond);
        shop.counter(
                "levee_db_statements_total",
                Map.of("kind", "select", "origin", "bypass"),
                5 + perSecond,
                5 + perSecond);
        return this;
    }

    Situation pagesPast(String region, double perSecond) {
        shop.add("levee_cache_reads_total", Map.of("tier", "page", "region", region, "outcome", "bypass"), perSecond);
        return this;
    }

    /** Visitors, and all that grows with them. */
    Situation traffic(double times) {
        for (String page : List.of("home", "product", "category", "checkout", "resources")) {
            shop.multiply("levee_http_requests_total", Map.of("page", page), times);
        }
        shop.multiply("levee_cache_reads_total", Map.of(), times);
        shop.multiply("levee_cache_bypass_total", Map.of(), times);
        for (String origin : List.of("cache-load", "bypass", "transaction", "uncached")) {
            shop.multiply("levee_db_statements_total", Map.of("origin", origin), times);
        }
        shop.multiply("levee_orders_total", Map.of(), times);
        shop.multiply("levee_checkout_failures_total", Map.of(), times);
        return this;
    }

    /** Visitors whom the page cache answers: nothing else grows. */
    Situation trafficFromMemory(double times) {
        shop.multiply("levee_http_requests_total", Map.of("page", "product"), times);
        shop.multiply("levee_http_requests_total", Map.of("page", "home"), times);
        shop.multiply("levee_http_requests_total", Map.of("page", "category"), times);
        return this;
    }

    Situation usualTraffic(double perSecond) {
        usualTraffic = OptionalDouble.of(perSecond);
        return this;
    }

    Situation announced() {
        announced = true;
        return this;
    }

    /** Loads beyond what there were, each of which was a hit. */
    Situation misses(String region, double perSecond) {
        shop.add("levee_cache_reads_total", Map.of("region", region, "outcome", "loaded"), perSecond);
        shop.add("levee_cache_reads_total", Map.of("region", region, "outcome", "local"), -perSecond);
        shop.add("levee_db_statements_total", Map.of("kind", "select", "origin", "cache-load"), perSecond);
        return this;
    }

    Situation evictions(String region, double perSecond) {
        shop.add("levee_cache_evictions_total", Map.of("tier", "entity", "region", region), perSecond);
        return this;
    }

    Situation invalidations(String region, double perSecond) {
        shop.add("levee_cache_invalidations_total", Map.of("tier", "entity", "region", region), perSecond);
        return this;
    }

    Situation gridErrors(String kind, double perSecond) {
        shop.add("levee_cache_errors_total", Map.of("tier", "entity", "region", "Product", "kind", kind), perSecond);
        return this;
    }

    Situation statements(String origin, double perSecond) {
        shop.add("levee_db_statements_total", Map.of("kind", "select", "origin", origin), perSecond);
        return this;
    }

    /** Every statement and the simplest question too. */
    Situation databaseTakes(double time) {
        return statementsTake(time).probeTakes(time);
    }

    Situation statementsTake(double time) {
        shop.times("levee_db_statement_seconds", Map.of("kind", "select"), 180, 0.004, 180, time);
        return this;
    }

    Situation writesTake(double time) {
        shop.times("levee_db_statement_seconds", Map.of("kind", "write"), 60, 0.004, 60, time);
        return this;
    }

    Situation databaseIsMute() {
        shop.counter("levee_db_statement_seconds_count", Map.of("kind", "select"), 180, 0);
        shop.times("levee_db_statement_seconds", Map.of("kind", "select"), 180, 0.004, 0, 0.004);
        return this;
    }

    Situation checkoutPagesBreak(double perSecond) {
        shop.add("levee_http_requests_total", Map.of("page", "checkout", "status", "500"), perSecond);
        shop.multiply("levee_orders_total", Map.of(), 0.4);
        return this;
    }

    Situation poolFullOn(String node) {
        shop.put(node, Series.gauge("levee_db_pool_used", Map.of()), 3, 32);
        return this;
    }

    Situation probeTakes(double time) {
        shop.eachNode("levee_db_probe_seconds", 0.002, time);
        return this;
    }

    Situation databaseFails(double perSecond) {
        shop.add("levee_db_probe_failures_total", Map.of(), perSecond);
        shop.multiply("levee_db_statements_total", Map.of(), 0.1);
        return this;
    }

    Situation poolFull(double waiting) {
        shop.gauge("levee_db_pool_used", 6, 64);
        shop.gauge("levee_db_pool_waiting", 0, waiting);
        return this;
    }

    /** Of the submissions. */
    Situation checkoutsFail(double share) {
        shop.multiply("levee_orders_total", Map.of(), 1 - share);
        shop.add("levee_checkout_failures_total", Map.of("reason", "error"), 8 * share);
        return this;
    }

    Situation checkoutsDeclined(double share) {
        shop.multiply("levee_orders_total", Map.of(), 1 - share);
        shop.add("levee_checkout_failures_total", Map.of("reason", "declined"), 8 * share);
        return this;
    }

    Situation paymentsTimeOut(double perSecond) {
        shop.add("levee_payment_timeouts_total", Map.of(), perSecond);
        return this;
    }

    Situation lettersFail(double perSecond) {
        shop.add("levee_mail_failures_total", Map.of(), perSecond);
        return this;
    }

    /** Of the requests. */
    Situation pagesFail(double share) {
        shop.add("levee_http_requests_total", Map.of("page", "product", "status", "500"), 763 * share);
        return this;
    }

    Situation pagesTake(double time) {
        shop.times("levee_http_request_seconds", Map.of("page", "product", "status", "200"), 200, 0.04, 200, time);
        return this;
    }

    Situation checkoutTakes(double time) {
        shop.times("levee_http_request_seconds", Map.of("page", "checkout", "status", "200"), 10, 0.4, 10, time);
        return this;
    }

    Situation lost(String node) {
        shop.lose(node);
        return this;
    }

    Situation collects(String node, double share) {
        shop.put(node, Series.counter("levee_jvm_gc_seconds_total", Map.of()), 0.02, share);
        shop.put(node, Series.gauge("levee_jvm_heap_used_bytes", Map.of()), 250e6, 490e6);
        return this;
    }

    /** By load tests, of 500 pages a second: with another build, and with another value of a setting unless it is empty. */
    Situation bears(double pages, String build, String setting) {
        CapacityOutfit then = new CapacityOutfit("1.4.1", "abc1234", Map.of("levee.db.pool-size", "aa"));
        CapacityOutfit now = new CapacityOutfit(
                build,
                build.equals(then.build()) ? then.revision() : "def5678",
                setting.isEmpty() ? then.settings() : Map.of(setting, "bb"));
        capacities.add(new CapacityChange(2, pages, 500, 5, false, 17, Shop.ONSET, now, then));
        return this;
    }

    Situation garbled(String node, double value) {
        shop.garble(node, value);
        return this;
    }

    Situation nothingTold() {
        silence = true;
        return this;
    }

    Situation scaled(double factor) {
        shop.scale(factor);
        usualTraffic = usualTraffic.isPresent() ? OptionalDouble.of(usualTraffic.getAsDouble() * factor) : usualTraffic;
        return this;
    }

    /** How long it has gone on when it is looked at. */
    Situation after(int lasting) {
        seconds = lasting;
        return this;
    }

    // What was done, so long before it began; negative is after.

    Situation deployment(int secondsBefore) {
        return deployment(secondsBefore, "node-2");
    }

    Situation deployment(int secondsBefore, String node) {
        return did(Happening.Kind.DEPLOYMENT, secondsBefore, node, "1.4.2", "Version 1.4.2 instead of 1.4.1", node);
    }

    Situation settings(int secondsBefore, String setting) {
        return did(Happening.Kind.SETTINGS, secondsBefore, "", setting, setting + " is 8 instead of 64", OPERATIONS);
    }

    Situation policy(int secondsBefore, String region, String text) {
        return did(Happening.Kind.CACHE_POLICY, secondsBefore, "", region, text, OPERATIONS);
    }

    Situation closed(String region, String reason, boolean own) {
        policies.add(new PolicyState(region, reason, own));
        return this;
    }

    Situation cleared(int secondsBefore, String region) {
        return did(Happening.Kind.CACHE_CLEARED, secondsBefore, "", region, "Cleared", OPERATIONS);
    }

    Situation restarted(int secondsBefore, String node) {
        return did(Happening.Kind.RESTART, secondsBefore, node, "", "Started", node);
    }

    Situation did(Happening.Kind kind, int secondsBefore, String node, String subject, String text, String by) {
        happenings.add(new Happening(Shop.ONSET.minusSeconds(secondsBefore), kind, node, subject, text, by));
        return this;
    }

    Situation fires(AlertName alert) {
        return fires(alert, "");
    }

    Situation fires(AlertName alert, String subject) {
        alerts.add(alert);
        violations.add(new Violation(subject, 1, "it is worse than the threshold"));
        return this;
    }

    // What must be said.

    Situation mustSay(Cause cause, String... words) {
        first.add(cause);
        phrases.addAll(List.of(words));
        return this;
    }

    Situation andThen(Cause cause) {
        second = cause;
        return this;
    }

    Situation butNot(Cause cause) {
        never.add(cause);
        return this;
    }

    Situation butNot(Cause cause, String why) {
        reasons.put(cause, why);
        return butNot(cause);
    }

    List<Fired> fired() {
        List<Fired> fired = new ArrayList<>();
        Instant since = Shop.ONSET.plusSeconds(2);
        for (int i = 0; i < alerts.size(); i++) {
            Severity severity = alerts.get(i) == AlertName.CACHE_MISS_RATIO_HIGH
                            || alerts.get(i) == AlertName.CACHE_CONFIGURATION_DRIFT
                            || alerts.get(i) == AlertName.CAPACITY_FELL
                    ? Severity.WARNING
                    : Severity.CRITICAL;
            Rule rule = new Rule(alerts.get(i), true, 1, Duration.ofSeconds(10), Duration.ofSeconds(5), 1, severity);
            fired.add(new Fired(rule, violations.get(i), since));
        }
        return fired;
    }

    Evidence evidence() {
        SignalStore store = silence ? new SignalStore() : shop.told(seconds);
        if (silence) {
            store.tick(Shop.ONSET.plusSeconds(seconds));
        }
        return reader().read(fired(), store);
    }

    private EvidenceReader reader() {
        return new EvidenceReader(
                from -> happenings, () -> policies, at -> usualTraffic, () -> announced, () -> capacities);
    }

    Diagnosis diagnosis() {
        return Ranking.diagnose(evidence());
    }

    @Override
    public String toString() {
        return name;
    }
}
