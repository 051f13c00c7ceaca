package levee.signals;

import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the node takes of the machine: heap, time for collecting it, processor. Asked for only when the figures are. */
@ApplicationScoped
class JvmSignals {

    private static final double MILLIS_A_SECOND = 1e3;
    private static final double NANOS_A_SECOND = 1e9;

    @Inject
    private MetricRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        registry.gauge(
                "levee_jvm_heap_used_bytes", () -> memory.getHeapMemoryUsage().getUsed());
        registry.gauge(
                "levee_jvm_heap_max_bytes", () -> memory.getHeapMemoryUsage().getMax());
        registry.gauge("levee_jvm_gc_seconds_total", JvmSignals::secondsCollecting);
        registry.gauge("levee_process_cpu_seconds_total", JvmSignals::secondsOfProcessor);
    }

    /** All collectors together; with those of a node, the application stands still meanwhile. */
    private static double secondsCollecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()
                / MILLIS_A_SECOND;
    }

    private static double secondsOfProcessor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS_A_SECOND;
    }
}
