package levee.alerts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is wrong, second by second: a condition that holds is pending, until it has lasted as long as its rule wants; then it
 * fires, until it has not held for {@link #QUIET}. What fires is held to {@link #EASE} of its threshold, so that a value which
 * flaps around it is one alert. The leader's memory: evaluated by one thread, written down by another.
 */
final class Board {

    private static final Logger LOG = System.getLogger(Board.class.getName());

    static final Duration QUIET = Duration.ofSeconds(15);
    static final double EASE = 0.8;

    private static final Duration LONGEST_BLIND = Duration.ofMinutes(5);

    private record Key(AlertName name, String subject) {}

    /** What has become of what was found. */
    record News(List<Firing> fired, List<Firing> recovered) {}

    private final Map<Key, Instant> pending = new HashMap<>();
    private final Map<Key, Firing> firing = new LinkedHashMap<>();

    /** Fires no longer, and is not written yet. */
    private final Map<Key, Firing> over = new LinkedHashMap<>();

    /** This node leads no longer: what is not written is the next leader's to find. */
    synchronized void clear() {
        pending.clear();
        firing.clear();
        over.clear();
    }

    /** @param found what a rule finds now */
    synchronized News look(List<Rule> rules, Function<Rule, List<Violation>> found, Instant now) {
        News news = new News(new ArrayList<>(), new ArrayList<>());
        for (Rule rule : rules) {
            try {
                Map<Key, Violation> violations = rule.enabled() ? violations(rule, rule, found) : Map.of();
                await(rule, violations, now, news);
                hold(rule, violations, found, now);
                recover(rule, now, news);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The rule of " + rule.name().label() + " cannot be evaluated", e);
            }
        }
        return news;
    }

    private void await(Rule rule, Map<Key, Violation> violations, Instant now, News news) {
        pending.keySet().removeIf(key -> key.name == rule.name() && !violations.containsKey(key));
        violations.forEach((key, violation) -> {
            if (!firing.containsKey(key)) {
                Instant since = pending.computeIfAbsent(key, added -> now);
                if (!now.isBefore(since.plus(rule.lasting()))) {
                    pending.remove(key);
                    Firing fired = new Firing(rule, violation, since, now);
                    firing.put(key, fired);
                    news.fired.add(fired);
                }
            }
        });
    }

    private void hold(Rule rule, Map<Key, Violation> violations, Function<Rule, List<Violation>> found, Instant now) {
        if (rule.enabled() && isFiring(rule.name())) {
            Map<Key, Violation> held = new HashMap<>(violations(rule, eased(rule), found));
            held.putAll(violations);
            held.forEach((key, violation) -> {
                if (firing.containsKey(key)) {
                    firing.get(key).hold(violation, now);
                }
            });
        }
    }

    private void recover(Rule rule, Instant now, News news) {
        firing.entrySet().removeIf(each -> {
            boolean ended = each.getKey().name == rule.name()
                    && (!rule.enabled()
                            || !now.isBefore(each.getValue().heldAt().plus(QUIET)));
            if (ended) {
                each.getValue().recover(now);
                over.put(each.getKey(), each.getValue());
                news.recovered.add(each.getValue());
            }
            return ended;
        });
    }

    private static Map<Key, Violation> violations(Rule rule, Rule as, Function<Rule, List<Violation>> found) {
        return found.apply(as).stream()
                .collect(Collectors.toMap(
                        violation -> new Key(rule.name(), Alert.subject(violation)),
                        violation -> violation,
                        (one, other) -> one));
    }

    private static Rule eased(Rule rule) {
        return new Rule(
                rule.name(),
                true,
                rule.threshold() * EASE,
                rule.window(),
                rule.lasting(),
                rule.minimumVolume() * EASE,
                rule.severity());
    }

    private boolean isFiring(AlertName name) {
        return firing.keySet().stream().anyMatch(key -> key.name == name);
    }

    /** All that fires. */
    synchronized List<Fired> fired() {
        return firing.values().stream().map(Firing::fired).toList();
    }

    /** The latest to fire; null if nothing does. */
    synchronized Instant latest() {
        return firing.values().stream()
                .map(Firing::firedAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Whether any condition of what fires has held just now. */
    synchronized boolean holds(Instant now) {
        return firing.values().stream().anyMatch(each -> !each.heldAt().isBefore(now));
    }

    synchronized void explain(Diagnosis diagnosis) {
        firing.values().forEach(each -> each.explain(diagnosis));
    }

    /** Those that have fired for so long, and of which nobody can have heard. */
    synchronized List<Firing> untold(Instant now, Duration longerThan) {
        List<Firing> untold = firing.values().stream()
                .filter(each ->
                        !each.isTold() && each.firedAt().plus(longerThan).isBefore(now))
                .toList();
        untold.forEach(Firing::told);
        return untold;
    }

    /** What is to be written about an alert, as it was when this was asked for. */
    record Work(Firing firing, Long id, Diagnosis diagnosis, Violation violation, Instant recoveredAt) {

        private static Work of(Firing firing) {
            return new Work(firing, firing.id(), firing.diagnosis(), firing.violation(), firing.recoveredAt());
        }
    }

    /** What is not written: those that are over first, so that what fires again can. */
    synchronized List<Work> unwritten() {
        List<Work> work = new ArrayList<>();
        over.values().forEach(each -> work.add(Work.of(each)));
        firing.entrySet().stream()
                .filter(each -> !each.getValue().isWritten() && !over.containsKey(each.getKey()))
                .forEach(each -> work.add(Work.of(each.getValue())));
        return work;
    }

    synchronized void written(Work work, long id) {
        work.firing.written(id, work.diagnosis);
    }

    /** Its end is written. */
    synchronized void closed(Work work) {
        over.values().remove(work.firing);
    }

    /**
     * Takes on what is in the table and not here, as a new leader finds it; and has written once more what is here and no
     * longer there.
     *
     * @param heardFor how long there are signals here: who has not heard of a whole window cannot tell that all is well
     */
    synchronized void reconcile(
            Collection<Alert> open, Function<AlertName, Rule> rules, Duration heardFor, Instant now) {
        Set<Long> ids = open.stream().map(Alert::getId).collect(Collectors.toSet());
        firing.values().stream()
                .filter(each -> each.id() != null && !ids.contains(each.id()))
                .forEach(Firing::forgotten);
        for (Alert alert : open) {
            Key key = new Key(alert.getName(), alert.getSubject());
            if (!firing.containsKey(key) && !over.containsKey(key)) {
                Rule rule = rules.apply(alert.getName());
                Duration blind = rule.window().minus(heardFor);
                Instant heldAt =
                        blind.isNegative() ? now : now.plus(blind.compareTo(LONGEST_BLIND) < 0 ? blind : LONGEST_BLIND);
                firing.put(key, Firing.of(alert, rule, heldAt));
            }
        }
    }
}
