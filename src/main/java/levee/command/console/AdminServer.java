package levee.command.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Consumer;
import levee.command.cluster.Plan;
import levee.command.machine.DetachedProcess;
import levee.command.machine.Failure;
import levee.command.machine.Folders;
import levee.command.machine.LogTail;
import levee.command.machine.Ports;
import levee.command.machine.PrivateFile;

/**
 * The Payara server with the admin console, in a process of its own that outlives the command. Its folder holds what it is
 * and was: {@code server.log}, {@code server.pid}, {@code server.properties} and Payara's own files.
 */
public final class AdminServer {
    public static final String USER = Asadmin.USER;

    private static final String NOBODY = "No targets match";
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);

    private final Path folder;
    private final DetachedProcess process;

    public AdminServer(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.process = new DetachedProcess(this.folder.resolve("server.pid"));
    }

    /**
     * Joins it to the nodes' grid, and returns when the console can be signed in to. The nodes must run: a member that
     * keeps nothing cannot be the first.
     *
     * @throws Failure saying what is missing or in the way; nothing runs then
     */
    public void start(Plan nodes, int port, AdminPassword password, Consumer<String> progress) {
        var grid = nodes.grid();
        Ports.requireFree(port, "the admin console", "LEVEE_CONSOLE_PORT");
        Ports.requireFree(grid.freePort(), "the admin console's place in the data grid", "LEVEE_GRID_PORT");
        var programs = ServerSoftware.like(nodes.payara()).programs(progress);
        Folders.delete(folder);
        Folders.create(folder);
        var domain = new Domain(folder, programs);
        progress.accept("Setting the console up as a member of the data grid " + grid.name());
        domain.make(grid, port, password.text());
        PrivateFile.write(file(), "port=" + port + "\nprograms=" + programs + "\n");
        progress.accept("Starting the console on port " + port);
        process.start(domain.command(), log());
        try {
            new Opening(url(), process::running, progress).await();
        } catch (Failure e) {
            process.kill();
            throw new Failure(
                    e.getMessage() + " What its log, " + log() + ", says:\n"
                            + LogTail.of(log(), "SEVERE", "Exception", "Caused by", "mismatch"),
                    e);
        }
    }

    public boolean running() {
        return process.running();
    }

    public OptionalLong pid() {
        return process.pid();
    }

    /** Where the console is, while it runs. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /**
     * Sends a node a command of asadmin, with its options.
     *
     * @throws Failure when the node is not in the grid
     */
    public NodeAnswer send(int node, List<String> command) {
        var domain = new Domain(folder, Path.of(properties().getProperty("programs")));
        var arguments = new ArrayList<>(List.of(
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port()),
                "send-asadmin-command",
                "--targets=node-" + node,
                "--verbose=true",
                "--command=" + command.get(0),
                "--"));
        arguments.addAll(command.subList(1, command.size()));
        var result = domain.asadmin().run(domain.localPassword(), arguments);
        if (!result.success() && result.output().contains(NOBODY)) {
            throw new Failure("The console finds no node " + node + ". Those that run: payara/levee status");
        }
        return NodeAnswer.of(result);
    }

    /** Asks it to end, and returns when it has. */
    public void stop() {
        process.stop(STOP_BOUND);
    }

    /** Ends it at once. */
    public void kill() {
        process.kill();
    }

    private int port() {
        return Integer.parseInt(properties().getProperty("port"));
    }

    private Properties properties() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file())) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve("server.properties");
    }

    private Path log() {
        return folder.resolve("server.log");
    }
}
