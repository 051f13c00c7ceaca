package levee.office.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import levee.alerts.Severity;
import levee.alerts.Watch;
import levee.alerts.rules.UsualVisitors;
import levee.alerts.rules.VisitorPages;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Signals;
import levee.signals.Window;
import levee.signals.history.SignalHistory;

/**
 * What the operations room shows, made once for all who look: the state anew each time, the charts as often as their range
 * is worth it. All of it is in the memory of this node, but for the charts of long ranges, which are read from the database
 * aside, so that those who look on never wait for it.
 */
@ApplicationScoped
public class OperationsRoom {

    private static final Logger LOG = System.getLogger(OperationsRoom.class.getName());

    private static final Window LATELY = Window.lastSeconds(10);
    private static final Window MINUTE = Window.lastSeconds(60);
    private static final Window CHECKOUTS = Window.lastSeconds(300);

    private static final Selector READS = Selector.of("levee_cache_reads_total");
    private static final Selector STATEMENTS = Selector.of("levee_db_statements_total");
    private static final Selector TIMES = Selector.of("levee_http_request_seconds");
    private static final Selector ORDERS = Selector.of("levee_orders_total");
    private static final Selector FAILURES =
            Selector.of("levee_checkout_failures_total").with("reason", "error");
    private static final Selector TURNED_AWAY =
            Selector.of("levee_admission_total").with("decision", "shed");
    private static final Selector LIMIT = Selector.of("levee_admission_limit");
    private static final Selector IN_FLIGHT = Selector.of("levee_admission_in_flight");
    private static final Selector WAITING = Selector.of("levee_waiting_room_waiting");
    private static final Selector LET_IN_A_SECOND = Selector.of("levee_waiting_room_rate");
    private static final Selector FIRING = Selector.of("levee_alerts_firing");

    @Inject
    private Signals signals;

    @Inject
    private SignalHistory history;

    @Inject
    private UsualVisitors usual;

    @Inject
    private Watch watch;

    @Resource
    private ManagedExecutorService executor;

    private record Drawn(List<Chart> charts, Instant at, boolean readable) {}

    private final Map<Range, Drawn> drawn = new ConcurrentHashMap<>();
    private final Map<Range, Boolean> drawing = new ConcurrentHashMap<>();

    /** With charts that are as new as they can be. */
    Board board(Range range) {
        if (!drawn.containsKey(range) || range.isInMemory()) {
            redrawIfOld(range);
        }
        return glance(range);
    }

    /** Never waits: charts that are old are drawn anew aside, and shown the next time. */
    Board glance(Range range) {
        if (range.isInMemory()) {
            redrawIfOld(range);
        } else if (isOld(range) && drawing.putIfAbsent(range, true) == null) {
            executor.execute(() -> {
                try {
                    redrawIfOld(range);
                } finally {
                    drawing.remove(range);
                }
            });
        }
        Drawn now = drawn.getOrDefault(range, new Drawn(List.of(), Instant.MIN, false));
        return new Board(state(), now.charts, now.readable);
    }

    private boolean isOld(Range range) {
        Drawn last = drawn.get(range);
        return last == null
                || !last.at.plus(range.renewed()).isAfter(signals.store().now());
    }

    private void redrawIfOld(Range range) {
        if (!isOld(range)) {
            return;
        }
        Instant now = signals.store().now();
        try {
            Charts charts = new Charts(range, source(range), this::usualAt);
            drawn.put(range, new Drawn(charts.draw(), now, true));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The charts of the operations room cannot be drawn now", e);
            drawn.put(range, new Drawn(List.of(), now.minus(range.renewed()).plusSeconds(10), false));
        }
    }

    private Charts.Source source(Range range) {
        return range.isInMemory()
                ? (selector, label) -> signals.hour().latest(selector, label, range.step(), range.steps())
                : (selector, label) -> history.latest(selector, label, range.step(), range.steps());
    }

    private OptionalDouble usualAt(Instant at) {
        return usual.requests(at);
    }

    private State state() {
        SignalStore store = signals.store();
        return State.of(store, alerts(store), figures(store));
    }

    /** Those of the table, and what the nodes say besides. */
    private List<AlertLine> alerts(SignalStore store) {
        List<AlertLine> lines = new ArrayList<>();
        watch.open().stream()
                .sorted(Comparator.comparing(alert -> alert.getSeverity() != Severity.CRITICAL))
                .map(AlertLine::of)
                .forEach(lines::add);
        List<String> written =
                watch.open().stream().map(alert -> alert.getName().label()).toList();
        for (Severity severity : Severity.values()) {
            store.levelBy(FIRING.with("severity", severity.label()), "alert").forEach((name, nodes) -> {
                if (nodes > 0 && !written.contains(name)) {
                    lines.add(AlertLine.unwritten(name, severity.label()));
                }
            });
        }
        return lines;
    }

    private Map<String, String> figures(SignalStore store) {
        Map<String, String> figures = new HashMap<>();
        double pages = VisitorPages.sum(store.increaseBy(VisitorPages.REQUESTS, VisitorPages.LABEL, LATELY))
                / LATELY.seconds();
        OptionalDouble expected = usual.pagesASecond(store);
        figures.put("pages", Amounts.number(pages));
        figures.put("usual", expected.isPresent() ? Amounts.number(expected.getAsDouble()) : Amounts.UNKNOWN);
        double reads = store.increase(READS, MINUTE);
        double past = store.increase(READS.with("outcome", "loaded", "bypass"), MINUTE);
        figures.put("hits", Amounts.percent(reads > 0 ? 1 - past / reads : Double.NaN));
        figures.put("statements", Amounts.number(store.rate(STATEMENTS, LATELY)));
        figures.put("p50", seconds(store, 0.5));
        figures.put("p99", seconds(store, 0.99));
        double placed = store.increase(ORDERS, CHECKOUTS);
        double failed = store.increase(FAILURES, CHECKOUTS);
        figures.put("checkouts", Amounts.percent(placed + failed > 0 ? placed / (placed + failed) : Double.NaN));
        figures.put("orders", Amounts.number(placed / CHECKOUTS.length().toMinutes()));
        figures.put("shed", Amounts.number(store.increase(TURNED_AWAY, MINUTE)));
        figures.put("waiting", Amounts.number(highest(store, WAITING)));
        figures.put("let-in", Amounts.number(highest(store, LET_IN_A_SECOND)));
        figures.put("in-flight", Amounts.number(store.level(IN_FLIGHT)));
        figures.put("ladder", LadderView.summary(store));
        figures.put("limit", store.isKnown(LIMIT) ? Amounts.number(store.level(LIMIT)) : Amounts.UNKNOWN);
        return figures;
    }

    /** All nodes tell of the same rooms. */
    private static double highest(SignalStore store, Selector selector) {
        return store.levelBy(selector, Selector.NODE).values().stream()
                .mapToDouble(each -> each)
                .max()
                .orElse(0);
    }

    private static String seconds(SignalStore store, double quantile) {
        return Amounts.seconds(Optional.of(store.quantile(TIMES, quantile, MINUTE))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElse(Double.NaN));
    }
}
