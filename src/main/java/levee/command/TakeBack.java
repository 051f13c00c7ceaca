package levee.command;

import java.util.List;
import java.util.Set;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.EmbeddedReplicas;
import levee.command.machine.DetachedProcess;

/**
 * Ends what a {@code start} has begun when it fails or is broken off (Ctrl-C, SIGTERM), and leaves alone what ran
 * before it.
 */
final class TakeBack implements AutoCloseable {
    private final Workplace workplace;
    private final Progress progress;
    private final boolean databaseRan;
    private final List<Integer> replicasRan;
    private final Set<Long> nodesRan;
    private boolean settled;

    private TakeBack(Workplace workplace, Progress progress) {
        this.workplace = workplace;
        this.progress = progress;
        var before = Running.last(workplace);
        this.databaseRan = before.flatMap(running -> running.embedded(workplace))
                .map(EmbeddedDatabase::running)
                .orElse(false);
        this.replicasRan = before.flatMap(running -> running.replicas(workplace))
                .map(EmbeddedReplicas::running)
                .orElse(List.of());
        this.nodesRan = before.map(running -> running.cluster(workplace).pids()).orElse(Set.of());
    }

    static TakeBack of(Workplace workplace, Progress progress) {
        var takeBack = new TakeBack(workplace, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(takeBack::brokenOff, "take-back"));
        return takeBack;
    }

    private void brokenOff() {
        DetachedProcess.refuseStarts();
        close();
    }

    private void say(Running running) {
        var database =
                running.embedded(workplace).filter(EmbeddedDatabase::running).isPresent() && !databaseRan;
        if (database || !nodesRan.containsAll(running.cluster(workplace).pids())) {
            progress.accept("Ending what was started");
        }
    }

    /** All went well: what was started stays. */
    synchronized void keep() {
        settled = true;
    }

    @Override
    public synchronized void close() {
        if (settled) {
            return;
        }
        settled = true;
        Running.last(workplace).ifPresent(running -> {
            say(running);
            // Not asked but killed: they serve nobody yet, and whoever pressed Ctrl-C is waiting.
            running.cluster(workplace).killAllBut(nodesRan);
            running.replicas(workplace).ifPresent(replicas -> replicas.stopAllBut(replicasRan));
            running.embedded(workplace).filter(server -> !databaseRan).ifPresent(EmbeddedDatabase::stop);
        });
    }
}
