package levee.office.cache;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import levee.accounts.Role;
import levee.command.database.DatabaseAccess;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** Somebody of operations and the cache, in a browser; what they do there holds on both nodes. */
@RunningShop
class OfficeCacheIT {

    private static final Duration BOUND = Duration.ofMillis(200);
    private static final Duration RELOAD = Duration.ofSeconds(10);

    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(60_000);

    private static final String SEARCH = "/office/cache/region?tier=page&name=search";

    private final Site site;

    OfficeCacheIT(Site site) {
        this.site = site;
    }

    @Test
    void aPolicyIsCheckedSavedWithItsReasonAndUndone() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/cache/region?tier=query&name=Product.newest");
            String reason = "New arrivals change often today " + UUID.randomUUID();
            page.locator("#seconds").fill("0");
            page.locator("#save").click();
            assertThat(page.locator("#reason-message")).hasText("Say why, for whoever comes after you.");

            page.locator("#reason").fill(reason);
            page.locator("#save").click();
            assertThat(desk.message())
                    .containsText("Nothing was changed. With 0 seconds to live every read would go to the");

            page.locator("#seconds").fill("45");
            page.locator("#save").click();
            assertThat(desk.message()).containsText("The policy of Product.newest is saved, and holds on every node.");
            Locator latest = page.locator("#history li").first();
            assertThat(latest).containsText("time to live 1,800 s → 45 s");
            assertThat(latest).containsText(reason);
            assertThat(latest).containsText("operations@levee.example");
            assertThat(seconds(2, "query", "Product.newest")).isEqualTo("45");

            desk.press("Undo");
            assertThat(desk.message()).containsText("The policy of Product.newest is as it was before.");
            assertThat(page.locator("#seconds")).hasValue("1800");
            assertThat(page.locator("#history li").nth(1)).containsText("undone");
            assertThat(seconds(2, "query", "Product.newest")).isEqualTo("1800");
        }
    }

    @Test
    void disablingAsksTwiceHoldsOnTheOtherNodeAndIsSeenFirst() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open(SEARCH);
            desk.press("Disable");
            page.locator("#switch-reason").fill("Something is wrong with what is found");
            desk.pressAndConfirm("Disable search");
            assertThat(desk.message()).containsText("search is disabled on every node.");
            double before = reads(2, "search", "bypass");
            awaitWithin(BOUND.multipliedBy(2), () -> {
                new Visitor(site.node(2)).get("/search?q=lamp");
                return reads(2, "search", "bypass") > before;
            });

            desk.open("/office/cache");
            assertThat(page.locator(".office-alarm")).containsText("search");
            assertThat(page.locator(".office-alarm")).containsText("Disabled");

            desk.open(SEARCH);
            desk.press("Enable");
            page.locator("#switch-reason").fill("It was the typing");
            desk.press("Enable search");
            assertThat(desk.message()).containsText("search is enabled on every node.");
            desk.open("/office/cache");
            assertThat(page.locator(".office-alarm")).isHidden();
        }
    }

    @Test
    void aRowThatIsWrittenByHandPastAllChecksIsObeyedAndShownForWhatItIs() {
        sql("INSERT INTO cache_policies VALUES ('query', 'Category.all', 1, 0, 10000, 30, 8)");
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            awaitWithin(
                    RELOAD,
                    () -> desk.open("/office/cache").locator(".office-alarm").count() == 1);
            assertThat(desk.page().locator(".office-alarm")).containsText("Category.all");
            assertThat(desk.page().locator(".office-alarm")).containsText("No time to live");
        } finally {
            sql(
                    "DELETE FROM cache_policies WHERE region = 'Category.all'",
                    "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        }
    }

    @Test
    void theAuditFindsARowWrittenByHandOnBothNodesAndIsWellOnceTheLastGoodPolicyIsRestored() {
        sql("INSERT INTO cache_policies VALUES ('query', 'Product.popular', 0, 1800, 1000000, 30, 8)");
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            awaitWithin(
                    RELOAD,
                    () -> desk.open("/office/cache/audit")
                            .locator(".office-finding:has-text(\"on nodes 1, 2\")")
                            .filter(new Locator.FilterOptions().setHasText("a row that somebody wrote by hand"))
                            .isVisible());
            Locator finding = desk.page().locator(".office-finding").first();
            assertThat(finding).containsText("query Product.popular");
            assertThat(finding).containsText("Critical");
            finding.getByText("query Product.popular").click();
            desk.page().locator("#reason").fill("The audit says so");
            desk.press("Back to the last good policy");
            assertThat(desk.message()).containsText("Product.popular has its last good policy.");

            desk.open("/office/cache/audit");
            desk.press("Audit now");
            assertThat(desk.message()).containsText("2 nodes have audited their cache.");
            assertThat(desk.page().locator(".office-well")).containsText("Nothing is wrong with the cache.");
            assertThat(desk.page().locator("#history")).containsText("asked for");
            assertThat(desk.page().locator("#history")).containsText("gone");
        } finally {
            sql("DELETE FROM cache_policies", "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        }
    }

    @Test
    void aRegionIsClearedWarmedAndToldOfAChange() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/cache/region?tier=entity&name=Variant");
            desk.pressAndConfirm("Clear");
            assertThat(desk.message()).containsText("Variant is cleared on every node.");

            warm(desk);
            desk.press("Tell all nodes");
            assertThat(page.locator("#entry-message")).hasText("Which one has changed?");
            page.locator("#entry").fill("12");
            desk.press("Tell all nodes");
            assertThat(desk.message()).containsText("Every node knows that this entry of Variant has changed.");
            assertThat(log("Variant", "12")).isPositive();
        }
    }

    @Test
    void listsAreWarmedForBothNodesBeforeAnybodyAsksForThem() {
        List<String> products = products();
        products.forEach(product -> visit(1, anew(product)));
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            desk.open("/office/cache/region?tier=query&name=Product.variants");
            desk.pressAndConfirm("Clear");
            assertThat(desk.message()).containsText("Product.variants is cleared on every node.");
            warm(desk);
        }
        for (int node = 1; node <= 2; node++) {
            double loaded = reads(node, "Product.variants", "loaded");
            double found = reads(node, "Product.variants", "grid");
            for (String product : products) {
                visit(node, anew(product));
            }
            assertThat(reads(node, "Product.variants", "loaded")).isEqualTo(loaded);
            assertThat(reads(node, "Product.variants", "grid")).isGreaterThanOrEqualTo(found + products.size());
        }
    }

    @Test
    void pagesAreWarmedAsForSomebodyWhomNobodyKnowsAndFromThisNodeAlone() throws IOException {
        List<String> pages = products().stream().map(OfficeCacheIT::anew).toList();
        visitAsOf("elsewhere.example:1", pages.get(0));
        pages.subList(1, pages.size()).forEach(page -> visit(1, page));
        String personal = anew(products().get(0));
        Buyer buyer = new Buyer(new Visitor(site.node(1)), "warm@buyer.example");
        buyer.addToCart(Catalogue.firstProduct(new Visitor(site.node(1))));
        assertThat(buyer.visitor().get(personal).body()).contains("name=\"csrf\"");
        double loaded = reads(1, "product", "loaded");
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            desk.open("/office/cache/region?tier=page&name=product");
            desk.pressAndConfirm("Clear");
            assertThat(desk.message()).containsText("product is cleared on every node.");
            warm(desk);
        }
        double local = reads(1, "product", "local");
        for (String page : pages) {
            assertThat(visit(1, page).body()).doesNotContain("csrf", "elsewhere.example");
        }
        assertThat(reads(1, "product", "local")).isEqualTo(local + pages.size());
        assertThat(reads(1, "product", "loaded"))
                .as("nobody has waited, and warming is no read")
                .isEqualTo(loaded);

        visit(1, personal);
        assertThat(reads(1, "product", "loaded"))
                .as("what was shown to one person alone is not warmed")
                .isEqualTo(loaded + 1);
    }

    private static void warm(Desk desk) {
        desk.press("Warm");
        Locator warming = desk.page().locator("#warming");
        assertThat(warming).containsText("Warmed: ", PATIENTLY);
        Matcher counts =
                Pattern.compile("Warmed: ([\\d,]+) of ([\\d,]+) entries").matcher(warming.textContent());
        assertThat(counts.find()).isTrue();
        // Other tests of this shop take rows away that the node still knows of.
        assertThat(number(counts.group(1)))
                .isPositive()
                .isBetween(number(counts.group(2)) - 5, number(counts.group(2)));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    private List<String> products() {
        return Catalogue.products(new Visitor(site.node(1))).subList(0, 5);
    }

    /** An address that nobody has asked for before: a name that is not plain is left in it. */
    private static String anew(String page) {
        return page + "?look~" + UUID.randomUUID();
    }

    private Answer visit(int node, String page) {
        Answer answer = new Visitor(site.node(node)).get(page);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    /** As one who names another host than ours, which no browser does. */
    private void visitAsOf(String host, String page) throws IOException {
        URI node = site.node(1);
        try (Socket socket = new Socket(node.getHost(), node.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + page + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void nobodyElseMayEnter() {
        assertThat(site.signedIn(Role.MERCHANT).get("/office/cache").status()).isEqualTo(403);
        assertThat(site.signedIn(Role.OPERATIONS)
                        .get("/office/cache/region?tier=entity&name=Nothing")
                        .status())
                .isEqualTo(404);
    }

    /** As the page of another node shows it. */
    private String seconds(int node, String tier, String region) {
        Visitor visitor = new Visitor(site.node(node));
        new levee.visitor.Member(visitor, "operations@levee.example", site.demoPassword()).signIn();
        return visitor.get("/office/cache/region?tier=" + tier + "&name=" + region)
                .page()
                .selectFirst("#seconds")
                .attr("value");
    }

    private double reads(int node, String region, String outcome) {
        return new Visitor(site.node(node))
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("levee_cache_reads_total{")
                        && line.contains("region=\"" + region + "\"")
                        && line.contains("outcome=\"" + outcome + "\""))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    private static void awaitWithin(Duration bound, BooleanSupplier condition) {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Still not so after " + bound);
            }
        }
    }

    private int log(String region, String entry) {
        return on("SELECT COUNT(*) FROM cache_changes WHERE region = '" + region + "' AND entry = '" + entry + "'");
    }

    private void sql(String... statements) {
        for (String statement : statements) {
            on(statement);
        }
    }

    private int on(String sql) {
        DatabaseAccess access = site.database();
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
