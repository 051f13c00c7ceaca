package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import levee.alerts.Severity;

/**
 * What is seen, how strongly, and since when. All is judged against its normal value, so that a small shop's trouble is as
 * large as a large one's. What an alert tells of is seen, even if the figures here do not show it.
 */
final class Symptoms {

    private static final double CRITICAL = 0.8;
    private static final double WARNING = 0.5;

    /** A millisecond that becomes three hurts nobody. */
    private static final double FELT_SECONDS = 0.01;

    private static final double PAGE_SECONDS = 0.5;

    /** A second; less is chance. */
    private static final double FEWEST_REQUESTS = 1;

    private static final double FEWEST_LETTERS = 0.05;

    private final Map<Symptom, Double> strengths = new EnumMap<>(Symptom.class);
    private final Map<Symptom, Double> measured;
    private final Map<Symptom, Instant> onsets = new EnumMap<>(Symptom.class);

    Symptoms(Evidence evidence, Load load) {
        TrafficFacts traffic = evidence.traffic();
        DatabaseFacts database = evidence.database();
        CheckoutFacts checkout = evidence.checkout();
        put(Symptom.BYPASSED, bypassed(evidence, load), Onsets.bypass(evidence));
        put(Symptom.MISSES, misses(evidence, load), Onsets.misses(evidence));
        put(Symptom.LOAD, Scale.ramp(load.portion(load.extra()), 0.15, 0.6), database.busySince());
        put(Symptom.SLOW, slow(database), database.slowSince());
        put(Symptom.WAITING, waiting(database.pool()), Optional.empty());
        put(Symptom.FAILED, failed(checkout), checkout.errorsSince());
        put(Symptom.ERRORS, Scale.ramp(traffic.errors().extra(), 0.005, 0.05), traffic.errorsSince());
        double slowPages = longer(traffic.pageSeconds(), PAGE_SECONDS);
        put(Symptom.SLOW_PAGES, slowPages, traffic.pagesSlowSince());
        put(Symptom.SLOW_CHECKOUT, longer(traffic.checkoutSeconds(), 1) * (1 - slowPages), checkout.errorsSince());
        // One that was announced is less of a surprise.
        put(Symptom.CROWD, crowd(traffic.requests()) * (traffic.announced() ? 0.5 : 1), traffic.since());
        put(Symptom.ABSENT, evidence.silent().isEmpty() ? 0 : 1, silentSince(evidence));
        put(Symptom.UNSENT, checkout.lettersFailed().extra() >= FEWEST_LETTERS ? 1 : 0, Optional.empty());
        measured = new EnumMap<>(strengths);
        for (Symptom symptom : Symptom.values()) {
            evidence.alarms(symptom.alert).forEach(alarm -> raise(symptom, alarm));
        }
    }

    private void put(Symptom symptom, double strength, Optional<Instant> since) {
        strengths.put(symptom, Scale.clamp(strength));
        since.ifPresent(onset -> onsets.put(symptom, onset));
    }

    private void raise(Symptom symptom, Alarm alarm) {
        strengths.merge(symptom, alarm.severity() == Severity.CRITICAL ? CRITICAL : WARNING, Math::max);
        onsets.putIfAbsent(symptom, alarm.since());
    }

    private static double bypassed(Evidence evidence, Load load) {
        double statements = Scale.ramp(load.portion(load.bypass()), 0, 0.1);
        boolean pages = evidence.faults().stream().anyMatch(fault -> !fault.statements() && fault.extra() > 0);
        return Math.max(statements, pages ? CRITICAL : 0);
    }

    private static double misses(Evidence evidence, Load load) {
        Level hits = evidence.hits();
        double fewer =
                Scale.ramp(hits.usual() - hits.now(), 0.02, 0.2) * Scale.ramp(load.portion(load.misses()), 0.05, 0.15);
        Level errors = evidence.gridErrors().values().stream().reduce(Level.UNKNOWN, Level::plus);
        double reads = evidence.regions().stream()
                .mapToDouble(region -> region.reads().current())
                .sum();
        double broken = errors.current() - errors.normal() < FEWEST_REQUESTS
                ? 0
                : Scale.ramp((errors.current() - errors.normal()) / Math.max(reads, 1), 0.005, 0.05);
        return Math.max(fewer, broken);
    }

    private static double slow(DatabaseFacts database) {
        double unanswered =
                database.isAway() ? 1 : Scale.ramp(database.failures().extra(), 0.1, 0.6);
        double slower = Math.max(longer(database.p95(), FELT_SECONDS), longer(database.probe(), FELT_SECONDS));
        return Math.max(unanswered, slower);
    }

    /** From twice as long as usual on, wholly from six times. */
    static double longer(Level seconds, double felt) {
        return seconds.current() < felt || !seconds.isUsualKnown()
                ? 0
                : Scale.ramp(seconds.now() / Math.max(seconds.usual(), felt / 10), 1.5, 6);
    }

    private static double waiting(DatabaseFacts.Pool pool) {
        if (pool.waiting().current() >= 1
                && pool.waiting().current() > 2 * pool.waiting().normal()) {
            return 1;
        }
        return pool.full() ? 0.5 : 0;
    }

    private static double failed(CheckoutFacts checkout) {
        double errors = Scale.ramp(checkout.errorShare().extra(), 0.001, 0.05);
        // Banks decline some cards every day; a gateway that is not well declines most of them.
        double declined = Scale.ramp(checkout.declinedShare().extra(), 0.2, 0.6);
        double unanswered = Scale.ramp(checkout.timeOutShare().extra(), 0.01, 0.1);
        return Math.max(errors, Math.max(declined, unanswered));
    }

    private static double crowd(Level requests) {
        return requests.extra() < FEWEST_REQUESTS ? 0 : Scale.ramp(requests.now() / requests.usual(), 1.3, 2.5);
    }

    private static Optional<Instant> silentSince(Evidence evidence) {
        return evidence.silent().stream()
                .map(node -> evidence.now().minus(node.silence()))
                .min(Instant::compareTo);
    }

    /** By the figures here, whatever alerts say. */
    double measured(Symptom symptom) {
        return measured.getOrDefault(symptom, 0.0);
    }

    double of(Symptom symptom) {
        return strengths.getOrDefault(symptom, 0.0);
    }

    Stream<Symptom> seen() {
        return strengths.entrySet().stream().filter(each -> each.getValue() > 0).map(Map.Entry::getKey);
    }

    Optional<Instant> since(Symptom symptom) {
        return Optional.ofNullable(onsets.get(symptom));
    }

    /** When the first of all of it began. */
    Optional<Instant> since() {
        return seen().map(onsets::get).filter(Objects::nonNull).min(Instant::compareTo);
    }

    /** How much the database is in trouble, of either kind. */
    double trouble() {
        return Math.max(of(Symptom.SLOW), of(Symptom.WAITING));
    }
}
