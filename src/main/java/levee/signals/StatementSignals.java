package levee.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How many statements were sent to the database, by kind and origin, and how long they took. The driver makes its
 * interceptors itself, one a connection, so they find the counters here and not by injection; before the application
 * has started there is nothing to count.
 */
@ApplicationScoped
class StatementSignals {

    private static volatile StatementSignals current;

    /** Of the statement that this thread has sent, and that has not come to its end yet. */
    private static final ThreadLocal<StatementOrigin> UNDER_WAY = new ThreadLocal<>();

    private final Counter[][] sent = new Counter[StatementKind.values().length][StatementOrigin.values().length];
    private final Counter[][] cutOff = new Counter[CutOff.values().length][StatementOrigin.values().length];
    private final LatencyHistogram[] times = new LatencyHistogram[StatementKind.values().length];

    @Inject
    private MetricRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        for (StatementKind kind : StatementKind.values()) {
            Tag kindTag = new Tag("kind", label(kind));
            for (StatementOrigin origin : StatementOrigin.values()) {
                sent[kind.ordinal()][origin.ordinal()] =
                        registry.counter("levee_db_statements_total", kindTag, new Tag("origin", origin.label()));
            }
            times[kind.ordinal()] = new LatencyHistogram();
            times[kind.ordinal()].publish(registry, "levee_db_statement_seconds", kindTag);
        }
        for (CutOff reason : CutOff.values()) {
            for (StatementOrigin origin : StatementOrigin.values()) {
                cutOff[reason.ordinal()][origin.ordinal()] = registry.counter(
                        "levee_db_cut_off_total", new Tag("reason", reason.label()), new Tag("origin", origin.label()));
            }
        }
        publish();
    }

    private void publish() {
        // The bean itself and not its proxy: the driver's threads have no context to find it in.
        current = this;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static void sent(StatementKind kind, StatementOrigin origin) {
        UNDER_WAY.set(origin);
        StatementSignals signals = current;
        if (signals != null) {
            signals.sent[kind.ordinal()][origin.ordinal()].inc();
        }
    }

    /** Each statement once, however many exceptions tell of it. */
    static void cutOff(CutOff reason) {
        StatementSignals signals = current;
        StatementOrigin origin = UNDER_WAY.get();
        UNDER_WAY.remove();
        if (signals != null && origin != null) {
            signals.cutOff[reason.ordinal()][origin.ordinal()].inc();
        }
    }

    /** It has its answer: what fails in this thread from now on is no failure of it. */
    static void ended() {
        UNDER_WAY.remove();
    }

    static void took(StatementKind kind, long nanos) {
        StatementSignals signals = current;
        if (signals != null) {
            signals.times[kind.ordinal()].observe(nanos);
        }
    }
}
