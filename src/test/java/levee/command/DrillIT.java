package levee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.machine.Ports;
import levee.command.machine.Waiting;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.visitor.Member;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drills in a shop of their own on two nodes, from the command to the tables that the office shows. */
class DrillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int HTTP_PORT = Ports.firstOfFree(2);
    private static final int GRID_PORT = Ports.firstOfFree(10);
    private static final int DATABASE_PORT = Ports.firstOfFree(1);

    @TempDir
    private static Path folder;

    private static Terminal terminal;
    private static DatabaseAccess database;

    @BeforeAll
    static void start() {
        Path home = folder.resolve("home");
        terminal = new Terminal(folder, environment(home));
        database = new EmbeddedDatabase(Make.MARIADB, home.resolve("data").resolve("mariadb"), DATABASE_PORT).access();
        Terminal.Answer started = terminal.run("start --stage load --nodes 2 --products 200");
        assertThat(started.code()).as(started.err()).isZero();
    }

    private static Map<String, String> environment(Path home) {
        return Map.of(
                "LEVEE_ORDERS_RESOLVE_AFTER_SECONDS", "15",
                "LEVEE_DRILLS_AFTERMATH_SECONDS", "5",
                "LEVEE_HOME", home.toString(),
                "LEVEE_HTTP_PORT", Integer.toString(HTTP_PORT),
                "LEVEE_GRID_PORT", Integer.toString(GRID_PORT),
                "LEVEE_DB_PORT", Integer.toString(DATABASE_PORT));
    }

    /** An order that the drill before left unpaid ends as one that failed: a real customer's, for the next. */
    @BeforeEach
    void bothNodesAreReadyAndNoOrderIsPending() {
        await(() -> status(1) == 200 && status(2) == 200);
        await(() -> text("SELECT COUNT(*) FROM orders WHERE state IN ('PLACED', 'PAYMENT_UNKNOWN')")
                .equals("0"));
    }

    @AfterAll
    static void stop() {
        terminal.run("stop");
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndTouchesNothing() {
        String before = text("SELECT COUNT(*) FROM drill_runs");
        Terminal.Answer answer = terminal.run("drill node-paused --dry-run");
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .contains("45 s  Node 2 stands still, for 30 s")
                .contains("ok      Node 1 lets itself be broken")
                .contains("ok      operations@levee.example may play drills")
                .contains("It can be played. Nothing was touched.");
        assertThat(text("SELECT COUNT(*) FROM drill_runs")).isEqualTo(before);
    }

    @Test
    void whoMayNotPlayAndWhatCannotBePlayedIsToldAndNothingTouched() {
        Terminal.Answer stranger = terminal.run("drill payment-down --by merchant@levee.example");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.err()).contains("Nothing was touched").contains("no such account has the role operations");
        Terminal.Answer forbidden =
                new Terminal(folder, with("LEVEE_DRILLS_ENABLED", "false")).run("drill payment-down");
        assertThat(forbidden.err()).contains("levee.drills.enabled is not true");
        assertThat(terminal.run("drill " + file("lone", "node-paused node=7 at 1 s for 2 s", "none", 0.2))
                        .err())
                .contains("node-paused: node 7 runs: it does not; these do: [1, 2]");
        Terminal.Answer unknown = terminal.run("drill earthquake");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no scenario \"earthquake\". There are: cache-bypass, ");
        assertThat(terminal.run("drill " + file("odd", "earthquake at 1 s for 2 s", "none", 0.2))
                        .err())
                .contains("odd.properties, line 4: there is no fault \"earthquake\"");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(environment(folder.resolve("home")));
        all.put(name, value);
        return all;
    }

    @Test
    void aBypassIsDetectedNamedAndToldInAPostMortem() {
        Terminal.Answer answer = play("bypass", "cache-bypass region=Product at 8 s for 30 s", "smoke", 0.8);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).as(answer.err()).containsPattern("detected +\\d+\\.\\d s");
        // In a shop that was empty the drill's own visitors are a surge: it may stand before, and the bypass beside it.
        assertThat(answer.err()).containsPattern("Cause .*past the cache");
        assertThat(text("SELECT COUNT(*) FROM cache_policies WHERE enabled = 0"))
                .isEqualTo("0");
        String latest = latest("bypass", "id");
        await(() -> !latest("bypass", "COALESCE(incident_id, '')").isEmpty());
        assertThat(text("SELECT root_cause FROM incidents WHERE id = (SELECT incident_id FROM drill_runs WHERE id = "
                        + latest + ")"))
                .contains("Broken on purpose: Tried.");
    }

    @Test
    void realCustomersWhoAreHurtStopIt() {
        String scenario = file("hurting", "payment-down at 1 s for 300 s", "none", 6);
        CompletableFuture<Terminal.Answer> drill =
                CompletableFuture.supplyAsync(() -> terminal("hurting").run("drill " + scenario));
        await(() -> !text("SELECT COUNT(*) FROM drill_faults WHERE ended_at IS NULL")
                .equals("0"));
        while (!drill.isDone()) {
            buy();
        }
        Terminal.Answer answer = drill.join();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("Everything is put back: Real customers were hurt");
        assertThat(answer.out()).contains("hurting: stopped.");
        assertThat(text("SELECT COUNT(*) FROM drill_faults WHERE ended_at IS NULL"))
                .isEqualTo("0");
        await(() -> buy().path().startsWith("/order/"));
    }

    @Test
    void theButtonOfTheOfficeStopsItAndPutsEverythingBack() throws IOException {
        String scenario = file(
                "stopped",
                "payment-down at 1 s for 300 s\nfault.2 = cache-bypass region=Category at 1 s for 300 s",
                "none",
                6);
        CompletableFuture<Terminal.Answer> drill =
                CompletableFuture.supplyAsync(() -> terminal("stopped").run("drill " + scenario));
        await(() ->
                text("SELECT COUNT(*) FROM drill_faults WHERE ended_at IS NULL").equals("2"));
        Visitor operations = new Visitor(node(1));
        new Member(operations, "operations@levee.example", password()).signIn();
        Element button = operations.get("/office/drills").page().selectFirst("#stop");
        operations.submit(FilledForm.of((FormElement) button.closest("form")).pressing(button));
        Terminal.Answer answer = drill.join();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("Everything is put back: operations@levee.example has ended it.");
        assertThat(answer.out()).contains("stopped: stopped.");
        assertThat(text("SELECT COUNT(*) FROM drill_faults WHERE ended_at IS NULL"))
                .isEqualTo("0");
        assertThat(text("SELECT COUNT(*) FROM cache_policies WHERE enabled = 0"))
                .isEqualTo("0");
        await(() -> buy().path().startsWith("/order/"));
    }

    private static String password() throws IOException {
        return Files.readString(folder.resolve("home").resolve("password")).strip();
    }

    @Test
    void aNodeThatWasPausedWakes() {
        Terminal.Answer answer = play("asleep", "node-paused node=2 at 3 s for 12 s", "smoke", 0.4);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("asleep: played.");
        await(() -> status(2) == 200);
    }

    @Test
    void aNodeThatWasKilledIsStartedAgain() {
        Terminal.Answer answer = play("dead", "node-killed node=2 at 2 s for 5 s", "none", 0.2);
        assertThat(answer.code()).as(answer.err()).isZero();
        await(() -> status(2) == 200);
    }

    @Test
    void ctrlCPutsEverythingBack() {
        String scenario = file("broken-off", "cache-bypass region=Product at 1 s for 300 s", "none", 6);
        Terminal.Answer answer = terminal("broken-off").breakOff("drill " + scenario, "is closed by hand");
        assertThat(answer.code()).isEqualTo(130);
        assertThat(text("SELECT COUNT(*) FROM cache_policies WHERE enabled = 0"))
                .isEqualTo("0");
        assertThat(latest("broken-off", "outcome")).isEqualTo("broken-off");
    }

    @Test
    void whenTheDrillsJvmDiesEverythingEndsByItself() throws IOException {
        String scenario = file(
                "killed",
                "cache-bypass region=Category at 1 s for 300 s\nfault.2 = payment-down at 1 s for 300 s\n"
                        + "fault.3 = node-paused node=2 at 2 s for 300 s",
                "none",
                6);
        terminal("killed").kill("drill " + scenario, "stands still");
        await(() -> status(2) == 200);
        await(() -> text("SELECT COUNT(*) FROM cache_policies WHERE region = 'Category' AND enabled = 0")
                .equals("0"));
        await(() -> new Visitor(node(1))
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("levee_drills_faults"))
                .allMatch(line -> line.endsWith(" 0.0") || line.endsWith(" 0")));
        await(() -> latest("killed", "COALESCE(outcome, '')").equals("broken-off"));
        await(() -> buy().path().startsWith("/order/"));
    }

    /** A terminal of its own beside the others, for what runs meanwhile. */
    private static Terminal terminal(String name) {
        try {
            return new Terminal(Files.createDirectories(folder.resolve(name)), environment(folder.resolve("home")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Terminal.Answer play(String name, String fault, String load, double minutes) {
        return terminal.run("drill " + file(name, fault, load, minutes));
    }

    private static String file(String name, String fault, String load, double minutes) {
        try {
            Path file = folder.resolve(name + ".properties");
            Files.writeString(
                    file,
                    "about = Tried.\nload = " + load + "\nminutes = " + minutes + "\nfault.1 = " + fault
                            + "\ncause = cache-bypass dependency-failing node-lost\n");
            return file.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI node(int number) {
        return URI.create("http://127.0.0.1:" + (HTTP_PORT + number - 1));
    }

    private static int status(int number) {
        try {
            return new Visitor(node(number)).get("/health/ready").status();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    /** @return the page on which a customer ends up who buys something */
    private static Answer buy() {
        Buyer buyer = new Buyer(new Visitor(node(1)), "real@customer.example");
        buyer.addToCart("/product/"
                + text("SELECT CONCAT(p.id, '-', p.slug) FROM products p JOIN variants v"
                        + " ON v.product_id = p.id JOIN stock_items s ON s.variant_id = v.id WHERE p.active = TRUE"
                        + " AND s.available > 50 ORDER BY p.id LIMIT 1"));
        return buyer.pay(buyer.checkout());
    }

    private static String latest(String scenario, String column) {
        return text(
                "SELECT " + column + " FROM drill_runs WHERE scenario = '" + scenario + "' ORDER BY id DESC LIMIT 1");
    }

    private static void await(BooleanSupplier come) {
        assertThat(Waiting.until(come, PATIENCE, Duration.ofMillis(200))).isTrue();
    }

    private static String text(String sql) {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
