package levee.surge.ladder;

import com.sun.management.OperatingSystemMXBean;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import levee.signals.Happening;
import levee.signals.Selector;
import levee.signals.Signals;
import levee.signals.ThisNode;
import levee.surge.SurgeSettings;
import levee.surge.admission.Load;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Looks once a second on every node how it is, and takes or leaves a step. It needs nothing but the memory of the node: what a
 * person says is read, and what is done is written down, in other threads, for the database may be what hangs.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class LadderRounds {

    private static final Logger LOG = System.getLogger(LadderRounds.class.getName());
    private static final Selector POOL_WAITING = Selector.of("levee_db_pool_waiting");
    private static final String BY_ITSELF = "the degrade ladder";
    private static final String BY_ORDER = "a person or the settings say so";

    @Inject
    private Signals signals;

    @Inject
    private ThisNode node;

    @Inject
    private Holds holds;

    @Inject
    private Instance<WaysOut> waysOut;

    @Inject
    private Event<Happening> news;

    @Inject
    private MetricRegistry registry;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = SurgeSettings.STALE, defaultValue = SurgeSettings.STALE_DEFAULT)
    private long staleSeconds;

    @Resource
    private ManagedExecutorService executor;

    private final Ladder ladder = Ladder.ofThisNode();
    private Climbing climbing = new Climbing();
    private Load before = Load.NONE;

    /** @throws IllegalArgumentException if the settings say what there is not: better no start than a ladder that stands still */
    @PostConstruct
    void open() {
        holds.now();
        ladder.open(Duration.ofSeconds(staleSeconds));
        for (Step step : Step.values()) {
            Tag tag = new Tag("step", step.label());
            registry.gauge("levee_degrade_step", () -> ladder.hasGivenUp(step) ? 1 : 0, tag);
            registry.gauge("levee_degrade_answers_total", () -> ladder.answers(step), tag);
        }
    }

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void listen() {
        try {
            holds.read();
            if (ladder.hasGivenUp(Step.SUGGESTIONS)) {
                // One step ahead: when search is given up, the database may not answer any more.
                waysOut.stream().findFirst().map(WaysOut::ways).ifPresent(SearchOff.ofThisNode()::offer);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "What is said about the ladder is not heard", e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        try {
            second();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The degrade ladder stays where it is", e);
        }
    }

    private synchronized void second() {
        Load load = Load.ofThisNode();
        Reading reading = new Reading(load, before, waitingForConnections(), processor());
        before = load;
        Instant now = clock.instant();
        var held = holds.now().height();
        int height = held.isPresent() ? held.get() : climbing.next(reading.pressure(), now);
        if (held.isPresent()) {
            climbing = new Climbing(height);
        }
        if (height != ladder.standing().height()) {
            move(height, now, held.isPresent() ? BY_ORDER : reading.reason());
        }
    }

    private double waitingForConnections() {
        return signals.store().levelBy(POOL_WAITING, Selector.NODE).getOrDefault(node.name(), 0.0);
    }

    private static double processor() {
        return Math.max(
                0,
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuLoad());
    }

    private void move(int height, Instant now, String why) {
        int from = ladder.standing().height();
        ladder.moveTo(height, now, why);
        for (int i = from; i < height; i++) {
            tell(Step.values()[i], "Given up: " + Step.values()[i].text() + ", since " + why, now);
        }
        for (int i = from - 1; i >= height; i--) {
            tell(Step.values()[i], "No longer so: " + Step.values()[i].text() + "; " + why, now);
        }
    }

    private void tell(Step step, String text, Instant now) {
        Happening happening =
                new Happening(now, Happening.Kind.DEGRADATION, node.name(), step.label(), text, BY_ITSELF);
        try {
            executor.execute(() -> news.fire(happening));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "{0} ({1})", text, "not written down, for all threads are taken");
        }
    }
}
