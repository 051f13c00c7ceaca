package levee.command.drill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import levee.command.cluster.Cluster;
import levee.command.machine.Programs;

/**
 * A process beside the drill's, out of reach of its terminal, that waits for the drill to end. If that dies, or lasts longer than
 * it may, the guard wakes the nodes that stand still and starts those that were killed.
 */
public final class Guard {

    /** The command that runs it; not one for people. */
    public static final String COMMAND = "drill-guard";

    static final String NOTES = "guard.txt";

    private Guard() {}

    /** Begins to guard this process. */
    static void start(Path folder, Duration atMost) {
        List<String> command = new ArrayList<>();
        Programs.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "levee.command.Levee",
                COMMAND,
                folder.toString(),
                Long.toString(ProcessHandle.current().pid()),
                Long.toString(atMost.toSeconds())));
        try {
            File log = folder.resolve("guard.log").toFile();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits, and puts right what is left. */
    public static void watch(Path folder, long pid, Duration atMost, Cluster cluster, Consumer<String> progress) {
        Optional<ProcessHandle> drill = ProcessHandle.of(pid);
        try {
            if (drill.isPresent()) {
                drill.get().onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException | ExecutionException e) {
            progress.accept("The drill lasts longer than it may");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        GuardNotes notes = new GuardNotes(folder.resolve(NOTES));
        for (int node : notes.left()) {
            progress.accept("Putting node " + node + " right");
            if (cluster.running(node)) {
                cluster.pid(node).ifPresent(paused -> Processes.send("-CONT", paused));
            } else {
                cluster.revive(node);
            }
            notes.putRight(node);
        }
    }
}
