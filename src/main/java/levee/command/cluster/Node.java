package levee.command.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import levee.command.machine.DetachedProcess;
import levee.command.machine.Failure;
import levee.command.machine.Folders;
import levee.command.machine.LogTail;
import levee.command.machine.Ports;
import levee.command.machine.PrivateFile;

/**
 * One Payara Micro in a process of its own. Its folder holds what it is and was: {@code node.log}, {@code node.pid},
 * {@code settings.properties} (its passwords too, for its owner's eyes only), {@code stamp} and Payara's own files.
 */
final class Node {
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);

    private final Plan plan;
    private final int number;
    private final DetachedProcess process;

    Node(Plan plan, int number) {
        this.plan = plan;
        this.number = number;
        this.process = new DetachedProcess(folder().resolve("node.pid"));
    }

    /** Says which port is taken and who holds it, before anything is started. */
    void requirePorts() {
        Ports.requireFree(plan.httpPort(number), "the web pages of node " + number, "LEVEE_HTTP_PORT");
        Ports.requireFree(plan.gridPort(number), "the data grid of node " + number, "LEVEE_GRID_PORT");
    }

    /** Starts it and returns at once; see {@link #ready()}. */
    void launch() {
        requirePorts();
        Folders.create(folder());
        // Payara's own files are written anew at each start: those of a node that was killed may be broken.
        Folders.delete(folder().resolve("payara"));
        PrivateFile.write(settingsFile(), settings());
        keepLastLog();
        PrivateFile.write(stampFile(), stamp());
        process.start(NodeCommand.of(plan, number, settingsFile()), NodeCommand.ENVIRONMENT, log());
    }

    /** The same as it was started last, whatever the plan says now. */
    void relaunch() {
        requirePorts();
        Folders.delete(folder().resolve("payara"));
        keepLastLog();
        process.start(NodeCommand.of(plan, number, settingsFile()), NodeCommand.ENVIRONMENT, log());
    }

    /** The log of the run before stays beside the new one: it may say why that one ended. */
    private void keepLastLog() {
        if (Files.exists(log())) {
            Folders.replace(log(), folder().resolve("node.log.before"));
        }
    }

    boolean running() {
        return process.running();
    }

    /** Whether it runs with this build and these settings. */
    boolean current() {
        try {
            return running()
                    && Files.exists(stampFile())
                    && Files.readString(stampFile()).equals(stamp());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ready() {
        return Health.of(url()).ready();
    }

    NodeState state() {
        if (!running()) {
            return new NodeState(number, NodeState.State.STOPPED, OptionalLong.empty(), url(), "");
        }
        var health = Health.of(url());
        var state = health.ready() ? NodeState.State.READY : NodeState.State.NOT_READY;
        return new NodeState(number, state, pid(), url(), health.trouble());
    }

    void stop() {
        process.stop(STOP_BOUND);
    }

    void kill() {
        process.kill();
    }

    OptionalLong pid() {
        return process.pid();
    }

    int number() {
        return number;
    }

    String url() {
        var address = NodeSettings.of(plan, number).get(NodeSettings.HTTP_ADDRESS);
        return "http://" + (address.equals("0.0.0.0") ? "127.0.0.1" : address) + ":" + plan.httpPort(number);
    }

    Path log() {
        return folder().resolve("node.log");
    }

    Failure died() {
        return new Failure("Node " + number + " ended while it was starting. " + logTail());
    }

    Failure late(Duration bound) {
        return new Failure("Node " + number + " did not become ready within " + bound.toSeconds() + " s: "
                + Health.of(url()).trouble() + ". " + logTail());
    }

    private String logTail() {
        return "What its log, " + log() + ", says:\n" + LogTail.of(log(), "SEVERE", "Exception", "Error", "Caused by");
    }

    private String stamp() {
        return Stamp.of(plan, NodeCommand.of(plan, number, settingsFile()), settings());
    }

    private String settings() {
        return NodeSettings.text(NodeSettings.of(plan, number));
    }

    private Path settingsFile() {
        return folder().resolve("settings.properties");
    }

    private Path stampFile() {
        return folder().resolve("stamp");
    }

    private Path folder() {
        return plan.folder(number);
    }
}
