package levee.surge.admission;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.FixedLimit;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What lets into this node, once the application has started: the container makes those who ask, and they find it here. */
final class Admission {

    private static final Admission OF_THIS_NODE = new Admission();

    private static final long WINDOW_MILLIS = 250;

    /** Of ten minutes: for so long it remembers how fast it was before it became busy. */
    private static final int LONG_WINDOWS = 2_400;

    private final Map<Errand, Map<Decision, LongAdder>> decided = new EnumMap<>(Errand.class);

    private volatile Open open;

    /** @param counters by the label of the errand */
    private record Open(Slots slots, Duration stale, Map<String, Map<Decision, Counter>> counters) {}

    private Admission() {
        for (Errand errand : Errand.values()) {
            Map<Decision, LongAdder> ofErrand = new EnumMap<>(Decision.class);
            for (Decision decision : Decision.values()) {
                ofErrand.put(decision, new LongAdder());
            }
            decided.put(errand, ofErrand);
        }
    }

    static Admission ofThisNode() {
        return OF_THIS_NODE;
    }

    /** @param stale how old a page may be that is shown for want of room */
    void open(Bounds bounds, Duration stale, MetricRegistry registry) {
        Slots slots = new Slots(bounds, bounds.isClosed() ? FixedLimit.of(0) : limit(bounds), System::nanoTime);
        open = new Open(slots, stale, counters(registry));
        registry.gauge("levee_admission_limit", () -> current().limit());
        for (Errand errand : Errand.values()) {
            if (errand != Errand.FREE && errand != Errand.PAY) {
                registry.gauge("levee_admission_in_flight", () -> inFlight(errand), new Tag("class", errand.label()));
            }
        }
    }

    private static Limit limit(Bounds bounds) {
        Gradient2Limit gradient = Gradient2Limit.newBuilder()
                .initialLimit((bounds.least() + bounds.most()) / 2)
                .minLimit(bounds.least())
                .maxConcurrency(bounds.most())
                .longWindow(LONG_WINDOWS)
                .build();
        return WindowedLimit.newBuilder()
                .minWindowTime(WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                .maxWindowTime(WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                .build(gradient);
    }

    private static Map<String, Map<Decision, Counter>> counters(MetricRegistry registry) {
        Map<String, Map<Decision, Counter>> counters = new HashMap<>();
        for (Errand errand : Errand.values()) {
            if (errand != Errand.FREE) {
                Map<Decision, Counter> ofErrand =
                        counters.computeIfAbsent(errand.label(), label -> new EnumMap<>(Decision.class));
                for (Decision decision : Decision.values()) {
                    ofErrand.put(
                            decision,
                            registry.counter(
                                    "levee_admission_total",
                                    new Tag("class", errand.label()),
                                    new Tag("decision", decision.label())));
                }
            }
        }
        return counters;
    }

    /** Orders that are being taken are the checkout's. */
    private int inFlight(Errand errand) {
        Slots slots = current();
        return slots.inFlight(errand) + (errand == Errand.CHECKOUT ? slots.inFlight(Errand.PAY) : 0);
    }

    /** From now on everybody is let in. */
    void close() {
        open = null;
    }

    boolean isOpen() {
        return open != null;
    }

    /** Only while {@link #isOpen}. */
    Slots slots() {
        return current();
    }

    private Slots current() {
        return open.slots;
    }

    Duration stale() {
        return open.stale;
    }

    /** What became of a request for want of room, or because there was some. */
    void count(Errand errand, Decision decision) {
        decided.get(errand).get(decision).increment();
        countGreed(errand, decision);
    }

    /** What became of a request for its own sake: it says nothing of how much there is to do. */
    void countGreed(Errand errand, Decision decision) {
        open.counters.get(errand.label()).get(decision).inc();
    }

    Load load() {
        Open now = open;
        if (now == null) {
            return Load.NONE;
        }
        Slots slots = now.slots;
        boolean waits = slots.waiting(Errand.BROWSE) > 0;
        long queued = decided(Decision.QUEUED);
        long turnedAway = decided(Decision.SHED);
        return new Load(
                slots.limit(),
                slots.inFlight(Errand.BROWSE) + slots.inFlight(Errand.CART) + slots.inFlight(Errand.CHECKOUT),
                waits ? slots.pressedFor(Errand.BROWSE) : Duration.ZERO,
                decided(Errand.BROWSE, Decision.SHED) + decided(Errand.BROWSE, Decision.STALE),
                decided(Decision.ADMITTED) + queued + turnedAway,
                queued,
                turnedAway);
    }

    private long decided(Decision decision) {
        return decided(Errand.CART, decision) + decided(Errand.CHECKOUT, decision);
    }

    private long decided(Errand errand, Decision decision) {
        return decided.get(errand).get(decision).sum();
    }
}
