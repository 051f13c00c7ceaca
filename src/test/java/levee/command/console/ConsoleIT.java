package levee.command.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import levee.command.machine.Waiting;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console of the running shop, as {@code payara/levee console} starts it; the first time, it is downloaded. */
@RunningShop
class ConsoleIT {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Pattern PASSWORD = Pattern.compile("Password +(\\S+)");
    private static final Pattern ID = Pattern.compile("/product/(\\d+)-");

    private static final String SAID_BY_HAND = "Said by hand, past the shop.";

    private static AdminServer server;
    private static String password;

    private final Site site;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    ConsoleIT(Site site) {
        this.site = site;
    }

    @BeforeAll
    static void open(Site site) {
        var said = site.command("console");
        server = new AdminServer(site.home().resolve("console"));
        assertThat(said).contains(server.url(), "Sign in as   admin");
        var shown = PASSWORD.matcher(said);
        assertThat(shown.find()).as(said).isTrue();
        password = shown.group(1);
    }

    @AfterAll
    static void close() {
        server.stop();
    }

    @Test
    void whoIsSignedInSeesTheNodesAndNothingListensButOnLoopback() throws Exception {
        assertThat(signIn("not the password")).contains("j_security_check");
        assertThat(signIn(password)).contains("Common Tasks").doesNotContain("j_security_check");
        assertThat(page("/payaraExtras/hazelcast/hazelcastMembersDomain.jsf")).contains("node-1", "node-2");

        var console = Listening.of(server.pid().orElseThrow());
        assertThat(console).allMatch(Listening::isLoopback, "is on loopback");
        assertThat(console.stream().map(Listening::port).toList())
                .hasSize(2)
                .contains(URI.create(server.url()).getPort());
        for (var node : List.of("1", "2")) {
            assertThat(Listening.of(process(node))).isNotEmpty().allMatch(Listening::isLoopback, "is on loopback");
        }
    }

    @Test
    void thePasswordIsKeptNowhere() throws IOException {
        try (var files = Files.walk(site.home().resolve("console"))) {
            assertThat(files.filter(Files::isRegularFile).filter(this::holdsPassword))
                    .isEmpty();
        }
    }

    @Test
    void whoCallsForItAgainIsToldThatItRuns() {
        assertThat(site.command("console"))
                .contains("runs already", server.url())
                .doesNotContain(password);
        assertThat(site.command("status")).contains(server.url());
    }

    @Test
    void aNodeIsSentACommandAndItsAnswerIsShown() {
        assertThat(site.command("asadmin", "2", "version").strip())
                .startsWith("Payara Micro")
                .hasLineCount(1);
        assertThat(site.command("asadmin", "1", "list-caches")).contains("levee.entities.Product");
    }

    @Test
    void aRegionThatIsClearedFromHereIsForgottenByAllNodes() throws Exception {
        var product = Catalogue.firstProduct(new Visitor(site.node(1)));
        var path = ID.matcher(product);
        assertThat(path.find()).as(product).isTrue();
        var id = path.group(1);
        for (var node : List.of(1, 2)) {
            assertThat(shown(node, product)).doesNotContain(SAID_BY_HAND);
        }
        byHand("UPDATE products SET description = CONCAT(description, '" + SAID_BY_HAND + "') WHERE id = " + id);
        try {
            for (var node : List.of(1, 2)) {
                assertThat(shown(node, product)).doesNotContain(SAID_BY_HAND);
            }
            assertThat(site.command("asadmin", "1", "clear-cache", "--cacheName=levee.entities.Product"))
                    .contains("levee.entities.Product");
            for (var node : List.of(1, 2)) {
                Waiting.until(() -> shown(node, product).contains(SAID_BY_HAND), BOUND, LOOK_EVERY);
                assertThat(shown(node, product)).contains(SAID_BY_HAND);
            }
        } finally {
            byHand(
                    "UPDATE products SET description = REPLACE(description, '" + SAID_BY_HAND + "', '') WHERE id = "
                            + id,
                    "INSERT INTO cache_changes (region, entry) VALUES ('Product', '" + id + "')");
        }
    }

    private String shown(int node, String product) {
        return new Visitor(site.node(node)).get(product).body();
    }

    private void byHand(String... statements) throws SQLException {
        try (Connection connection = site.database().open();
                Statement by = connection.createStatement()) {
            for (var statement : statements) {
                by.executeUpdate(statement);
            }
        }
    }

    /** @return the page on which one ends up */
    private String signIn(String typed) throws IOException, InterruptedException {
        page("/");
        var form = "j_username=admin&loginButton.DisabledHiddenField=true&j_password="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        browser.send(request, BodyHandlers.discarding());
        return page("/common/index.jsf");
    }

    private String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private long process(String node) throws IOException {
        var file = site.home().resolve("nodes").resolve(node).resolve("node.pid");
        return Long.parseLong(Files.readString(file).split(" ")[0]);
    }

    private boolean holdsPassword(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
