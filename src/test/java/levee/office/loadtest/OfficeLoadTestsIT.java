package levee.office.loadtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import levee.accounts.Role;
import levee.command.database.Transaction;
import levee.command.visitor.Visitor;
import levee.loadtest.LoadRunTable;
import levee.loadtest.LoadRunTable.Check;
import levee.office.Desk;
import levee.visitor.Browser.Look;
import levee.visitor.Glance;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** A load test of the running shop, from the command to the office. */
@RunningShop
class OfficeLoadTestsIT {

    private static final Pattern KEPT = Pattern.compile("/office/load-tests/run\\?id=(\\d+)");

    private final Site site;

    OfficeLoadTestsIT(Site site) {
        this.site = site;
    }

    @Test
    void aRunIsJudgedByTheCommandAndShownInTheOfficeWithItsDifferenceToAnother() {
        long earlier = keep("flash-sale", 900.0, 5);
        String said = load();
        assertThat(said).contains("pages/s", "Statements a page");
        assertThat(said).containsPattern("Orders acknowledged and not there +0 +≤ 0 +ok");
        assertThat(said).containsPattern("Reads past the cache that nobody declared +0 +≤ 0 +ok");
        Matcher kept = KEPT.matcher(said);
        assertThat(kept.find()).as(said).isTrue();
        String run = kept.group(1);
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/load-tests");
            assertThat(page.locator("#runs tbody tr").first()).containsText("smoke " + run);
            Glance.at(page, "load-tests");
            page.locator("#runs a").first().click();
            assertThat(page.locator("h1")).hasText("Load test smoke, run " + run);
            assertThat(page.locator("#verdict")).containsText("Orders acknowledged and not there");
            assertThat(page.locator("[data-chart=pages] path.room-path-pages"))
                    .hasAttribute("d", Pattern.compile("M.+"));
            for (Look look : List.of(Look.PHONE, Look.DESKTOP)) {
                page.setViewportSize(look.width(), look.height());
                Glance.at(page, "load-test-run-" + look);
            }
            page.locator("#with").selectOption(Long.toString(earlier));
            desk.press("Compare");
            assertThat(page.locator("#measured")).containsText("Browse: p95");
            assertThat(page.locator("#circumstances")).containsText("flash-sale");
            Glance.at(page, "load-test-difference");
            desk.open("/office/load-tests/report?id=" + run);
            assertThat(page.locator("h1")).containsText("Load test smoke");
        }
    }

    /** How quick the shop is while other tests' parts run beside it is nobody's promise: its verdict may be either. */
    private String load() {
        String said;
        boolean passed = true;
        try {
            said = site.command("load", "smoke", "--minutes", "0.1", "--rate", "2");
        } catch (AssertionError missed) {
            said = missed.getMessage();
            passed = false;
        }
        assertThat(said.contains("MISSED")).as(said).isEqualTo(!passed);
        return said;
    }

    private long keep(String profile, Double capacity, double p95) {
        LoadRunTable.Ended run = new LoadRunTable.Ended(
                profile, Instant.now(), 30, true, "", 1, "dev", "mix=ordering", 5, 50, 5, 0, 0, p95, 9, capacity);
        List<Check> checks = List.of(new Check("Browse: p95", p95, "ms", 500.0, true, true));
        return Transaction.call(
                site.database(),
                connection -> LoadRunTable.keep(
                        connection,
                        run,
                        checks,
                        "second,pages,errors,refused,orders,p50,p99\n0,9,0,1,2,3,4\n",
                        "<p>kept</p>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void capacityOfOneAndOfTwoNodesIsShownWithWhatMoreMightBear() {
        keep("breakpoint", 500.0, 5);
        Transaction.run(site.database(), connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO capacities (nodes, pages_a_second, measured_at, build, run_id)"
                        + " VALUES (2, 800, UTC_TIMESTAMP(6), 'another', 1)");
            }
        });
        String page = site.signedIn(Role.OPERATIONS).get("/office/load-tests").body();
        assertThat(page).contains("What the shop can bear", "1 node", "800", "leave open how much is contention");
    }

    @Test
    void whatRunsByItselfIsScheduledRunAndPausedFromTheOffice() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/load-tests/schedule");
            page.locator("#profile").selectOption("smoke");
            page.locator("#stage").selectOption("live");
            desk.press("Save");
            assertThat(page.locator("#fields")).containsText("real shoppers suffer");
            page.locator("#stage").selectOption("dev");
            page.locator("#next").fill("2020-01-05T03:00");
            desk.press("Save");
            assertThat(page.locator("#schedules")).containsText("smoke");
            desk.open("/office/load-tests");
            Glance.at(page, "load-schedule");
            page.locator("#schedules li", new Page.LocatorOptions().setHasText("smoke"))
                    .getByText("Pause")
                    .click();
            assertThat(page.locator("#schedules li", new Page.LocatorOptions().setHasText("smoke")))
                    .containsText("paused");
            assertThat(site.command("load", "--scheduled")).doesNotContain("Due: smoke");
            page.locator("#schedules li", new Page.LocatorOptions().setHasText("smoke"))
                    .getByText("Go on")
                    .click();
            assertThat(page.locator("#schedules li", new Page.LocatorOptions().setHasText("smoke")))
                    .not()
                    .containsText("paused");
            String said = scheduled();
            assertThat(said).contains("Due: smoke");
            desk.open("/office/load-tests");
            assertThat(page.locator("#schedules li", new Page.LocatorOptions().setHasText("smoke")))
                    .containsText("Last");
            assertThat(site.command("load", "--scheduled")).doesNotContain("Due: smoke");
        }
    }

    /** How quick the shop is meanwhile is nobody's promise. */
    private String scheduled() {
        try {
            return site.command("load", "--scheduled");
        } catch (AssertionError missed) {
            return missed.getMessage();
        }
    }

    @Test
    void nobodyElsesMachineIsPutUnderLoad() {
        assertThatThrownBy(() -> site.command("load", "smoke", "--address", "http://shop.example.org"))
                .hasMessageContaining("http://shop.example.org is refused")
                .hasMessageContaining("levee.loadtest.hosts");
        assertThatThrownBy(() -> site.command("load", "stampede")).hasMessageContaining("There is no profile");
    }

    @Test
    void whatIsNotThereIsNotFoundAndNoBusinessOfMerchants() {
        Visitor operations = site.signedIn(Role.OPERATIONS);
        for (String id : List.of("0", "999999999", "x%27--", "")) {
            assertThat(operations.get("/office/load-tests/run?id=" + id).status())
                    .isEqualTo(404);
            assertThat(operations.get("/office/load-tests/report?id=" + id).status())
                    .isEqualTo(404);
            assertThat(operations
                            .get("/office/load-tests/difference?id=1&with=" + id)
                            .status())
                    .isEqualTo(404);
        }
        Visitor merchant = site.signedIn(Role.MERCHANT);
        assertThat(merchant.get("/office/load-tests").status()).isEqualTo(403);
        assertThat(merchant.get("/office/load-tests/report?id=1").status()).isEqualTo(403);
    }
}
