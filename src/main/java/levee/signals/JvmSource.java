package levee.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** What the JVM of this node does beside its work: heap, its collection, and the processor time of all that it does. */
@ApplicationScoped
class JvmSource implements SignalSource {

    private static final Series HEAP_USED = Series.gauge("levee_heap_used_bytes", Map.of());
    private static final Series HEAP_MAX = Series.gauge("levee_heap_max_bytes", Map.of());
    private static final Series COLLECTING = Series.counter("levee_gc_seconds_total", Map.of());
    private static final Series CPU = Series.counter("levee_cpu_seconds_total", Map.of());
    private static final double MILLIS_A_SECOND = 1e3;
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public void tell(ObjDoubleConsumer<Series> listener) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        listener.accept(HEAP_USED, heap.getUsed());
        listener.accept(HEAP_MAX, heap.getMax());
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        listener.accept(COLLECTING, collecting / MILLIS_A_SECOND);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            listener.accept(CPU, machine.getProcessCpuTime() / NANOS_A_SECOND);
        }
    }
}
