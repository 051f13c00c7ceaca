package levee.command.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import levee.command.cluster.Cluster;
import levee.command.machine.Failure;
import levee.drills.Fault;
import levee.drills.FaultKind;

/**
 * Breaks nodes from outside and puts them right. What is to be put right is written down before it is broken, for the guard.
 * Any thread may put right.
 */
final class Processes {

    private final Cluster cluster;
    private final GuardNotes notes;
    private final Set<Integer> paused = new TreeSet<>();
    private final Set<Integer> killed = new TreeSet<>();

    Processes(Cluster cluster, GuardNotes notes) {
        this.cluster = cluster;
        this.notes = notes;
    }

    synchronized void begin(Fault fault) {
        int node = Integer.parseInt(fault.node());
        notes.broken(node);
        if (fault.kind() == FaultKind.NODE_PAUSED) {
            paused.add(node);
            signal("-STOP", node);
        } else {
            killed.add(node);
            cluster.kill(node);
        }
    }

    synchronized void end(Fault fault) {
        putRight(Integer.parseInt(fault.node()));
    }

    /** All of it. */
    synchronized void putBack() {
        Set<Integer> broken = new TreeSet<>(paused);
        broken.addAll(killed);
        broken.forEach(this::putRight);
    }

    /** Does not wait until a node that was killed is ready again. */
    private void putRight(int node) {
        if (paused.remove(node) && cluster.running(node)) {
            signal("-CONT", node);
        }
        if (killed.remove(node) && !cluster.running(node)) {
            cluster.revive(node);
        }
        notes.putRight(node);
    }

    private void signal(String signal, int node) {
        long pid = cluster.pid(node).orElseThrow(() -> new Failure("Node " + node + " does not run."));
        send(signal, pid);
    }

    static void send(String signal, long pid) {
        try {
            new ProcessBuilder(List.of("kill", signal, Long.toString(pid)))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
