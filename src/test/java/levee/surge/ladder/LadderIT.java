package levee.surge.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import levee.accounts.Role;
import levee.command.machine.Waiting;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.AnnouncedSale;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two nodes give up when they are told to, and when they have too much to do. */
@RunningShop
class LadderIT {

    private static final Duration BOUND = Duration.ofSeconds(180);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int MORE_THAN_FIT = 80;

    private final Site site;
    private final Visitor visitor;

    LadderIT(Site site) {
        this.site = site;
        this.visitor = new Visitor(site.node(1));
    }

    /** Switched off, it is at the foot at once; from there it goes on by itself. */
    @AfterEach
    void leaveIt() {
        say("off");
        change("INSERT INTO ladder_holds (mode, made_by, made_at) VALUES ('auto', 'test', UTC_TIMESTAMP(6))");
    }

    /** Past the office: the table is what the nodes go by. */
    private void say(String mode) {
        change("INSERT INTO ladder_holds (mode, made_by, made_at) VALUES ('" + mode + "', 'test', UTC_TIMESTAMP(6))");
        int height = Step.of(mode).map(Step::height).orElse(0);
        assertThat(Waiting.until(() -> height(1) == height && height(2) == height, BOUND, LOOK_EVERY))
                .as("both nodes are at " + mode)
                .isTrue();
    }

    private void change(String statement) {
        try (Connection connection = site.database().open();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int height(int node) {
        return (int) new Visitor(site.node(node))
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("levee_degrade_step{"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    @Test
    void aProductPageHasRelatedProductsUnlessTheyAreGivenUpAndAgainAsSoonAsTheyAreNot() {
        List<String> products = withRelated();
        String product = products.get(0);
        String other = products.get(1);
        assertThat(related(product, visitor)).isTrue();

        say("related");
        assertThat(related(product, visitor))
                .as("a page from memory is as good as ever")
                .isTrue();
        assertThat(related(other, visitor)).isFalse();
        assertThat(visitor.get(other).page().select("[data-action=add-to-cart]"))
                .isNotEmpty();

        say("off");
        assertThat(related(other, visitor)).as("what was left out is not kept").isTrue();
    }

    private static boolean related(String product, Visitor visitor) {
        return visitor.get(product).page().select("main h2").eachText().contains("Popular in this category");
    }

    /** Some that are not alone in their category, found without asking this node for their pages. */
    private List<String> withRelated() {
        Visitor elsewhere = new Visitor(site.node(2));
        return Catalogue.products(elsewhere).stream()
                .filter(product -> related(product, elsewhere))
                .limit(2)
                .toList();
    }

    /** The address of one that nobody has asked this node for. */
    private String newProductPage() {
        Visitor elsewhere = new Visitor(site.node(2));
        List<String> categories = elsewhere.get("/").links().stream()
                .filter(link -> link.startsWith("/category/"))
                .distinct()
                .toList();
        return elsewhere.get(categories.get(categories.size() - 1) + "?sort=dearest").links().stream()
                .filter(link -> link.startsWith("/product/"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void whoTypesIsSuggestedWhatTheyMayMeanOrNothingAtAll() {
        Answer options = visitor.get("/suggest?q=lam");
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.page().select("option[value]")).isNotEmpty();
        assertThat(visitor.get("/suggest?q=" + UUID.randomUUID()).body()).isEmpty();
        assertThat(visitor.get("/suggest").status()).isEqualTo(200);

        say("suggestions");
        assertThat(visitor.get("/suggest?q=tab").status()).isEqualTo(204);
        assertThat(visitor.get("/search?q=tab").status()).isEqualTo(200);
    }

    @Test
    void theSearchBoxSuggestsInABrowser() {
        try (var somebody = site.browser().visitor(site.node(1), levee.visitor.Browser.Look.PHONE)) {
            var page = somebody.newPage();
            page.navigate("/");
            page.locator("#site-query").pressSequentially("lamp");
            page.locator("#site-suggestions option").first().waitFor(attached());
            assertThat(page.locator("#site-suggestions option").first().getAttribute("value"))
                    .containsIgnoringCase("lamp");
        }
    }

    private static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    @Test
    void withoutSearchThereAreTheCategoriesAndWhatWasSearchedForBefore() {
        String before = "/search?q=" + UUID.randomUUID();
        assertThat(visitor.get(before).status()).isEqualTo(200);

        say("search");
        assertThat(visitor.get(before).status()).isEqualTo(200);
        Answer off = visitor.get("/search?q=" + UUID.randomUUID());
        assertThat(off.status()).isEqualTo(503);
        assertThat(off.header("Retry-After")).isPresent();
        assertThat(off.body().length()).isLessThan(8_192);
        assertThat(off.page().select("h1").text()).isEqualTo("Search takes a short break");
        assertThat(Waiting.until(() -> !categories().isEmpty(), BOUND, LOOK_EVERY))
                .isTrue();
        assertThat(visitor.get(categories().get(0)).status()).isEqualTo(200);
        try (var somebody = site.browser().visitor(site.node(1), levee.visitor.Browser.Look.PHONE)) {
            var page = somebody.newPage();
            page.navigate("/search?q=" + UUID.randomUUID());
            levee.visitor.Glance.at(page, "search-off");
        }
    }

    private List<String> categories() {
        return visitor.get("/search?q=" + UUID.randomUUID()).links().stream()
                .filter(link -> link.startsWith("/category/"))
                .toList();
    }

    @Test
    void listingsAreShownAsTheyWereAndProductsAreRenderedAnew() {
        String category = visitor.get("/").links().stream()
                .filter(link -> link.startsWith("/category/"))
                .findFirst()
                .orElseThrow();
        String product = Catalogue.firstProduct(visitor);
        visitor.get(category);
        visitor.get(product);

        say("browse-fresh");
        change(
                "INSERT INTO cache_changes (region, entry) VALUES ('Product', NULL), ('Category', NULL), ('Listing', NULL)");
        assertThat(Waiting.until(() -> visitor.get(category).header("Age").isPresent(), BOUND, LOOK_EVERY))
                .as("the category is late")
                .isTrue();
        Answer fresh = visitor.get(product);
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.header("Age")).isEmpty();
        assertThat(visitor.get(category + "?sort=newest&page=2").status())
                .as("there is none to be late")
                .isEqualTo(200);
    }

    @Test
    void atTheLastStepThereIsWhatMemoryHasAndBuyingGoesOn() {
        String product = Catalogue.firstProduct(visitor);
        String other = newProductPage();
        Buyer buyer = new Buyer(new Visitor(site.node(1)), UUID.randomUUID() + "@buyer.example");
        buyer.addToCart(product);
        try (AnnouncedSale sale = new AnnouncedSale(site, 1)) {
            sale.letItBegin();
            say("browse-stale");
            assertThat(visitor.get(product).status()).isEqualTo(200);
            Answer refused = visitor.get(other + "?another=1");
            assertThat(refused.status()).isIn(200, 503);
            assertThat(visitor.get("/category/999999-unheard-of").status()).isEqualTo(503);
            assertThat(Waiting.until(() -> visitor.get(sale.path()).status() == 200, BOUND, LOOK_EVERY))
                    .as("sales are never touched")
                    .isTrue();
            assertThat(buyer.visitor().get("/cart").status()).isEqualTo(200);
            assertThat(buyer.pay(buyer.checkout()).path()).startsWith("/order/");
            assertThat(buyer.visitor().get(product).status())
                    .as("with a session")
                    .isEqualTo(200);
        }
    }

    @Test
    void operationsHoldItAtAStepAndTheLogHasWhoAndWhen() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            desk.open("/office/operations/ladder");
            desk.field("The ladder").selectOption("suggestions");
            desk.press("Do so");
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(desk.message())
                    .containsText("Said.");
            assertThat(Waiting.until(() -> height(1) == 2 && height(2) == 2, BOUND, LOOK_EVERY))
                    .isTrue();
            desk.open("/office/operations/ladder");
            String page = desk.page().locator("main").innerText();
            assertThat(page)
                    .contains("operations@levee.example has said so")
                    .contains("The degrade ladder is held: " + Step.SUGGESTIONS.text())
                    .contains("node-1", "node-2");
            levee.visitor.Glance.at(desk.page(), "ladder");
            desk.open("/office/operations");
            assertThat(desk.page().locator("[data-figure=ladder]").innerText()).isEqualTo(Step.SUGGESTIONS.text());
        }
        assertThat(site.signedIn(Role.MERCHANT).get("/office/operations/ladder").status())
                .isEqualTo(403);
    }

    @Test
    void whereSearchesHangWhatNobodyMissesIsGivenUpByItselfAndTakenUpAgainByItself() throws Exception {
        change("INSERT INTO ladder_holds (mode, made_by, made_at) VALUES ('auto', 'test', UTC_TIMESTAMP(6))");
        try (Connection connection = site.database().open();
                Statement lock = connection.createStatement()) {
            lock.execute("LOCK TABLES search_entries WRITE");
            List<CompletableFuture<Answer>> searches = searches();
            try {
                assertThat(Waiting.until(
                                () -> {
                                    visitor.get("/search?q=" + UUID.randomUUID());
                                    return height(1) >= 1;
                                },
                                BOUND,
                                LOOK_EVERY))
                        .as("it gives something up")
                        .isTrue();
                assertThat(height(2)).as("the other node has nothing to do").isZero();
            } finally {
                lock.execute("UNLOCK TABLES");
            }
            searches.forEach(CompletableFuture::join);
        }
        assertThat(Waiting.until(() -> height(1) == 0, BOUND, LOOK_EVERY))
                .as("and takes it up again")
                .isTrue();
        assertThat(site.signedIn(Role.OPERATIONS)
                        .get("/office/operations/ladder")
                        .text())
                .contains("Given up: " + Step.RELATED.text(), "No longer so: " + Step.RELATED.text());
    }

    private List<CompletableFuture<Answer>> searches() {
        ExecutorService threads = Executors.newFixedThreadPool(MORE_THAN_FIT, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        List<CompletableFuture<Answer>> searches = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            searches.add(CompletableFuture.supplyAsync(
                    () -> new Visitor(site.node(1)).get("/search?q=" + UUID.randomUUID()), threads));
        }
        threads.shutdown();
        return searches;
    }
}
