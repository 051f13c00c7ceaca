package levee.command;

import levee.command.cluster.Cluster;
import levee.command.console.AdminServer;
import levee.command.database.EmbeddedDatabase;

/** Ends the console, the scheduled load tests, the nodes, then the replicas and the database that they use. */
final class Shutdown {
    private final Workplace workplace;
    private final Progress progress;

    Shutdown(Workplace workplace, Progress progress) {
        this.workplace = workplace;
        this.progress = progress;
    }

    /** Whether there was anything to end. */
    boolean run() {
        var console = new AdminServer(workplace.console());
        var opened = console.running();
        if (opened) {
            progress.accept("Stopping the admin console");
            console.stop();
        }
        var watch = new LoadWatch(workplace);
        if (watch.running()) {
            progress.accept("Stopping the scheduled load tests");
            watch.stop();
        }
        var now = Running.now(workplace);
        now.map(running -> running.cluster(workplace))
                .filter(Cluster::anyRunning)
                .ifPresent(cluster -> {
                    progress.accept("Stopping the nodes");
                    cluster.stop();
                });
        now.flatMap(running -> running.replicas(workplace)).ifPresent(replicas -> replicas.stopBeyond(0, progress));
        now.flatMap(running -> running.embedded(workplace))
                .filter(EmbeddedDatabase::running)
                .ifPresent(server -> {
                    progress.accept("Stopping " + server.make().title());
                    server.stop();
                });
        return opened || now.isPresent();
    }
}
