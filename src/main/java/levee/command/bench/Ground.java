package levee.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import levee.command.cluster.Cluster;
import levee.command.cluster.Plan;
import levee.command.cluster.Settings;
import levee.command.cluster.Stage;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.machine.Failure;
import levee.command.machine.Folders;
import levee.command.machine.Ports;
import levee.command.machine.SlowProxy;
import levee.command.visitor.Visitor;

/**
 * A shop that stands for the length of a benchmark: two nodes and a database of its own, in a folder of its own, on
 * ports that were free; whatever else runs on the machine is left alone. Made by {@code payara/levee start} itself.
 */
public final class Ground implements AutoCloseable {

    /** Says of everything that is cached that it has changed. */
    public static final String CLEAR = """
            INSERT INTO cache_changes (region) VALUES ('Category'), ('Product'), ('Variant'), ('Listing'),
                ('Product.variants'), ('Product.active'), ('Product.addedAt'), ('Product.popularity')""";

    private static final Path COMMAND = Path.of("payara", "levee");
    private static final int NODES = 2;

    private final Path home;
    private final EndedOnce end = new EndedOnce(this::end);
    private final Map<String, String> environment;
    private final int httpPort = Ports.firstOfFree(NODES);
    private final int gridPort = Ports.firstOfFree(NODES);
    private final int databasePort = Ports.firstOfFree(1);
    private Cluster cluster;
    private SlowProxy proxy;
    private final DatabaseAccess database;
    private final Consumer<String> progress;
    private volatile Process running;
    private Duration start;

    private Ground(Path home, Map<String, String> settings, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
        environment = new HashMap<>(settings);
        // What is measured is disturbed by nothing of the stage's own: no test that is due, nothing that drills go
        // through.
        environment.putAll(Map.of("LEVEE_LOADTEST_SCHEDULE", "false", "LEVEE_DRILLS_ENABLED", "false"));
        environment.putAll(Map.of(
                "LEVEE_HOME", home.toString(),
                "LEVEE_HTTP_PORT", Integer.toString(httpPort),
                "LEVEE_GRID_PORT", Integer.toString(gridPort),
                "LEVEE_DB_PORT", Integer.toString(databasePort)));
        database = new EmbeddedDatabase(Make.MARIADB, home.resolve("data").resolve(Make.MARIADB.id()), databasePort)
                .access();
        cluster = cluster(database.settings());
    }

    private Cluster cluster(Map<String, String> database) {
        Settings settings = Settings.of(Stage.LOAD, home, environment)
                .with(database)
                .with(Map.of("levee.public-url", "http://127.0.0.1:" + httpPort));
        return new Cluster(Plan.of(home.resolve("nodes"), NODES, httpPort, gridPort, settings)
                .beside(BareWar.into(home)));
    }

    /** Starts both nodes anew, with a database that can be made slow. */
    public SlowProxy slowDatabase() {
        proxy = new SlowProxy(databasePort);
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.computeIfPresent(
                "levee.db.url", (name, url) -> url.replace(":" + databasePort + "/", ":" + proxy.port() + "/"));
        cluster = cluster(settings);
        restart(1);
        restart(2);
        return proxy;
    }

    /** Starts one node anew, with these settings besides its own. */
    public void restart(int node, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(database.settings());
        all.putAll(settings);
        cluster = cluster(all);
        restart(node);
    }

    /** @param home an empty folder, which is removed at the end */
    public static Ground open(Path home, int products, Consumer<String> progress) {
        return open(home, products, Map.of(), progress);
    }

    /** @param settings of the nodes, as variables of the environment */
    public static Ground open(Path home, int products, Map<String, String> settings, Consumer<String> progress) {
        Ground ground = new Ground(home, settings, progress);
        long since = System.nanoTime();
        ground.command("start", "--stage", "load", "--nodes", "" + NODES, "--products", "" + products);
        ground.start = Duration.ofNanos(System.nanoTime() - since);
        ground.fillStock();
        return ground;
    }

    /** Nothing is to be sold out while buying is measured. */
    private void fillStock() {
        update("UPDATE stock_items SET available = 1000000");
    }

    /** A statement of whoever administers the shop. */
    public void update(String sql) {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("LEVEE_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            running = process;
            process.inputReader().lines().forEach(progress);
            if (process.waitFor() != 0) {
                throw new Failure(String.join(" ", command) + " failed: see above.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    /** From nothing but the build to both nodes ready: database, schema, products and all. */
    Duration start() {
        return start;
    }

    /**
     * Starts the node anew, with empty caches and the yardstick beside the shop: of what lies in the data grid nothing
     * holds for it either.
     */
    public void restart(int node) {
        update(CLEAR);
        cluster.restart(node, progress);
    }

    public URI node(int number) {
        return URI.create(cluster.url(number));
    }

    public ProcessUse use(int node) {
        return new ProcessUse(pid(node));
    }

    /** Ends a node as a crash would. */
    public void kill(int node) {
        ProcessHandle.of(pid(node)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** The process of a node. */
    public long pid(int node) {
        return cluster.pid(node).orElseThrow();
    }

    /** What the node has counted so far. */
    public Counters counters(int node) {
        return Counters.parse(new Visitor(node(node)).get("/metrics").body()).requireStatements();
    }

    public Counters counters() {
        return counters(1).plus(counters(2));
    }

    public DatabaseAccess database() {
        return database;
    }

    public Path home() {
        return home;
    }

    public static Path folder() {
        try {
            return Files.createTempDirectory("levee-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end.now();
    }

    private void end() {
        Process begun = running;
        if (begun != null && begun.isAlive()) {
            // Broken off: it takes back what it has started by itself.
            begun.destroy();
            begun.onExit().join();
        }
        command("stop");
        if (proxy != null) {
            proxy.close();
        }
        Folders.delete(home);
    }
}
