package levee.command.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import levee.command.machine.Waiting;

/** Waits until nodes that were launched say that they are ready, and tells meanwhile what it waits for. */
final class Readiness {
    private static final Duration BOUND = Duration.ofSeconds(300);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private final List<Node> waiting;
    private final Consumer<String> progress;
    private final long since = System.nanoTime();
    private long reported = since;

    Readiness(List<Node> nodes, Consumer<String> progress) {
        this.waiting = new ArrayList<>(nodes);
        this.progress = progress;
    }

    /** @throws levee.command.machine.Failure with what its log says when a node ends, or is not ready in time */
    void await() {
        if (!Waiting.until(this::allReady, BOUND, LOOK_EVERY)) {
            throw waiting.get(0).late(BOUND);
        }
    }

    private boolean allReady() {
        waiting.removeIf(this::ready);
        if (!waiting.isEmpty() && System.nanoTime() - reported > REPORT_EVERY.toNanos()) {
            reported = System.nanoTime();
            progress.accept("Waiting for "
                    + waiting.stream()
                            .map(node -> "node " + node.number() + " ("
                                    + node.state().trouble() + ")")
                            .collect(Collectors.joining(" and ")));
        }
        return waiting.isEmpty();
    }

    private boolean ready(Node node) {
        if (!node.running()) {
            throw node.died();
        }
        var ready = node.ready();
        if (ready) {
            progress.accept(
                    String.format("Node %d is ready after %.1f s", node.number(), (System.nanoTime() - since) / NANOS));
        }
        return ready;
    }
}
