package levee.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import levee.Fork;
import levee.accounts.Role;
import levee.command.cluster.Plan;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.machine.DetachedProcess;
import levee.command.machine.Folders;
import levee.command.machine.Ports;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A shop that stands on two nodes, as {@code payara/levee start} makes it, with ports and data of its own: one for all
 * tests of this JVM. Who kills a node starts it again before the test ends.
 */
public final class Site implements CloseableResource {

    private static final Path HOME = Path.of("target", Fork.NAME, "site").toAbsolutePath();
    private static final String PRODUCTS = "500";

    private final int httpPort = Ports.firstOfFree(2);
    private final int databasePort = Ports.firstOfFree(1);
    private final LeveeCommand command = new LeveeCommand(Map.of(
            "LEVEE_HOME", HOME.toString(),
            "LEVEE_HTTP_PORT", Integer.toString(httpPort),
            "LEVEE_GRID_PORT", Integer.toString(Ports.firstOfFree(Plan.MOST_NODES + 1)),
            "LEVEE_CONSOLE_PORT", Integer.toString(Ports.firstOfFree(1)),
            "LEVEE_DB_PORT", Integer.toString(databasePort),
            // Who switches something off in a test means it.
            "LEVEE_LOADTEST_WARM_MINUTES", "0",
            "LEVEE_REPAIR_AUTOMATIC", "false",
            // One visitor asks here for what a hundred would.
            "LEVEE_SURGE_CLIENT_BURST", "1000000"));
    private final Map<Persona, Persona.Walk> walks = new EnumMap<>(Persona.class);
    private final Map<Role, Visitor> signedIn = new EnumMap<>(Role.class);
    private Browser browser;

    private Site() {}

    static Site open() {
        Folders.delete(HOME);
        Site site = new Site();
        site.start();
        return site;
    }

    /** Starts what does not run; returns when both nodes are ready. */
    public void start() {
        command.run("start", "--nodes", "2", "--products", PRODUCTS);
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
        command.run("stop");
    }

    /**
     * Calls {@code payara/levee} for this shop.
     *
     * @return what it printed, on both ways out
     */
    public String command(String... arguments) {
        return command.run(arguments);
    }

    /** Where all that it has is kept. */
    public Path home() {
        return HOME;
    }

    /** The address of node 1 or 2. */
    public URI node(int number) {
        return URI.create("http://127.0.0.1:" + (httpPort + number - 1));
    }

    /** Ends it as a crash would. */
    public void kill(int node) {
        new DetachedProcess(
                        HOME.resolve("nodes").resolve(Integer.toString(node)).resolve("node.pid"))
                .kill();
    }

    /** How many requests for a page a node has answered so far. */
    public double requests(int node, String page) {
        Answer metrics = new Visitor(node(node)).get("/metrics");
        if (metrics.status() != 200) {
            throw new IllegalStateException("No metrics: " + metrics);
        }
        return metrics.body()
                .lines()
                .filter(line -> line.startsWith("levee_http_requests_total{"))
                .filter(line -> line.contains("page=\"" + page + "\""))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    public DatabaseAccess database() {
        Path folder = HOME.resolve("data").resolve(Make.MARIADB.id());
        return new EmbeddedDatabase(Make.MARIADB, folder, databasePort).access();
    }

    /** The one of all demo sign-ins. */
    public String demoPassword() {
        try {
            return Files.readString(HOME.resolve("password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody of the staff, or a shopper, with the demo sign-in of that role; the same one each time. */
    public Visitor signedIn(Role role) {
        return signedIn.computeIfAbsent(role, who -> {
            Visitor visitor = new Visitor(node(1));
            new Member(visitor, who.getLabel() + "@levee.example", demoPassword()).signIn();
            return visitor;
        });
    }

    /** Where letters are kept. */
    public Path letters() {
        return HOME.resolve("mail");
    }

    public Browser browser() {
        if (browser == null) {
            browser = new Browser();
        }
        return browser;
    }

    Persona.Walk walk(Persona persona) {
        return walks.computeIfAbsent(persona, who -> Persona.Walk.of(who, new Visitor(node(1))));
    }
}
