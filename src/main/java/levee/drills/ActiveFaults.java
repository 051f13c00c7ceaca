package levee.drills;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is broken in this node at the moment. Each ends by this node's own watch at the latest, whether the database can still be
 * asked or not. Static, since the database's driver makes what asks it ({@link FaultySocketFactory}) without the container.
 */
final class ActiveFaults {

    /** Nothing, almost always: then a reader pays for reading this. */
    private static volatile List<ActiveFault> active = List.of();

    private ActiveFaults() {}

    /** @param untilNanos by {@link System#nanoTime} */
    record ActiveFault(FaultKind kind, Map<String, String> details, long untilNanos) {

        boolean holds() {
            return System.nanoTime() - untilNanos < 0;
        }

        long number(String name) {
            return Long.parseLong(details.get(name));
        }
    }

    static void are(List<ActiveFault> faults) {
        active = List.copyOf(faults);
    }

    static Optional<ActiveFault> of(FaultKind kind) {
        for (ActiveFault each : active) {
            if (each.kind() == kind && each.holds()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static long count() {
        return active.stream().filter(ActiveFault::holds).count();
    }

    /** So long, or until the fault is over. */
    static void pause(ActiveFault fault, long millis) {
        long end = Math.min(fault.untilNanos(), System.nanoTime() + millis * 1_000_000);
        while (System.nanoTime() - end < 0 && of(fault.kind()).isPresent()) {
            try {
                Thread.sleep(Math.min(100, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
