package levee.signals;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Asks once a second all sources of this node what they count, tells the other nodes, hears what they tell, and lets those
 * know who judge it. What goes wrong in one second is over in the next.
 */
@ApplicationScoped
public class Sampler {

    private static final Logger LOG = System.getLogger(Sampler.class.getName());

    /** So many seconds may be missed on the way from one node to another, and nothing is lost. */
    private static final int TOLD_AGAIN = 3;

    private static final String OWN_CPU = "levee_signals_cpu_seconds_total";
    private static final double NANOS_A_SECOND = 1e9;

    @Inject
    @Any
    private Instance<SignalSource> sources;

    @Inject
    private Gathering gathering;

    @Inject
    private Signals signals;

    @Inject
    private Event<SamplesArrived> arrived;

    @Inject
    private ThisNode node;

    @Inject
    private MetricRegistry registry;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<String, Neighbour> neighbours = new HashMap<>();
    private final Deque<Sample> latest = new ArrayDeque<>();
    private final long run = System.currentTimeMillis();
    private long count;
    private boolean failing;
    private volatile boolean running = true;
    private volatile double processor;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        registry.gauge(OWN_CPU, () -> processor);
        Thread thread = threads.newThread(this::keepSampling);
        thread.setDaemon(true);
        thread.start();
    }

    private void keepSampling() {
        long next = System.nanoTime();
        while (running) {
            try {
                second();
                failing = false;
            } catch (RuntimeException e) {
                LOG.log(failing ? Level.DEBUG : Level.WARNING, "The figures of this second are lost", e);
                failing = true;
            }
            // After a pause of the whole node it goes on from now.
            next = Math.max(next + TimeUnit.SECONDS.toNanos(1), System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void second() {
        Instant now = clock.instant();
        Sample own = sample(now);
        signals.add(own, now);
        tell(own, false);
        gathering.others(node.name()).forEach((other, told) -> hear(other, told, now));
        signals.store().tick(now);
        arrived.fire(new SamplesArrived(now));
    }

    private Sample sample(Instant now) {
        Map<Series, Double> values = new HashMap<>();
        for (SignalSource source : sources) {
            try {
                source.tell(values::put);
            } catch (RuntimeException e) {
                // What one cannot tell is missing; the others are heard all the same.
                LOG.log(Level.DEBUG, "A source tells nothing", e);
            }
        }
        processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS_A_SECOND;
        return new Sample(node.name(), now, values);
    }

    private synchronized void tell(Sample sample, boolean leaving) {
        count++;
        latest.add(sample);
        if (latest.size() > TOLD_AGAIN) {
            latest.poll();
        }
        Message message = new Message(run, count, leaving, List.copyOf(latest));
        gathering.publish(node.name(), MessageCodec.write(message));
    }

    private void hear(String other, byte[] told, Instant now) {
        Neighbour neighbour = neighbours.computeIfAbsent(other, Neighbour::new);
        neighbour.hear(told).forEach(sample -> signals.add(sample, now));
        if (neighbour.hasLeft()) {
            signals.store().forget(other);
        }
    }

    /** Says good-bye, so that nobody takes this node for lost. */
    @PreDestroy
    void stop() {
        running = false;
        Sample last = latest.peekLast();
        if (last != null) {
            tell(last, true);
        }
    }
}
