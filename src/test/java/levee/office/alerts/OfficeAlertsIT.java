package levee.office.alerts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import levee.accounts.Role;
import levee.command.database.DatabaseAccess;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** Somebody of operations who is woken, in a browser. */
@RunningShop
class OfficeAlertsIT {

    private static final String SOMEBODY = "operations@levee.example";

    private static final Duration TO_FIRE = Duration.ofSeconds(60);
    private static final ContainsTextOptions UNTIL_IT_IS_QUIET = new ContainsTextOptions().setTimeout(90_000);

    private final Site site;

    OfficeAlertsIT(Site site) {
        this.site = site;
    }

    @Test
    void whoeverIsWokenReadsTheCauseRepairsItWithOneClickAndFindsTheStoryWritten() throws SQLException {
        sql(
                "INSERT INTO cache_policies VALUES ('entity', 'Variant', 0, 1800, 10000, 30, 8)",
                "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/alerts");
            awaitHeadline(page, "Variant is read past the cache");
            desk.press("I take it on");
            assertThat(desk.message()).containsText("It is yours: nobody else is woken for it.");
            assertThat(page.locator("#present")).containsText(SOMEBODY + " has taken it on");

            page.getByText("Causes and repairs").click();
            assertThat(page.locator(".office-causes li").first()).containsText("Reads past the cache");
            assertThat(page.locator("main")).containsText("What it is not");
            desk.pressAndConfirm("Restore the last good policy of Variant");
            assertThat(desk.message()).containsText("Restored the last good policy of Variant");
            assertThat(page.locator("#done li")).containsText("Done");
            assertThat(page.locator("#done li")).containsText(SOMEBODY);
            assertThat(page.locator("#episode")).containsText("It is over", UNTIL_IT_IS_QUIET);

            page.getByText("The incident").click();
            Locator timeline = page.locator("#timeline");
            assertThat(timeline).containsText("CacheBypass (Variant)");
            assertThat(timeline).containsText(SOMEBODY + " has taken it on");
            assertThat(timeline).containsText("Restored the last good policy of Variant");
            assertThat(page.locator("#stage")).containsText("Mitigated");
            page.getByText("Post-mortem").click();
            assertThat(page.locator("article")).containsText("Draft: parts of this were written by the shop itself.");
            assertThat(page.locator("article")).containsText("Variant is read past the cache");

            desk.open("/office/alerts");
            assertThat(page.locator("#episodes tbody tr").first()).containsText("Variant is read past the cache");
        } finally {
            sql(
                    "DELETE FROM cache_policies WHERE region = 'Variant'",
                    "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        }
    }

    /**
     * Visitors go on asking meanwhile; the page looks again by itself. A warning may be the first to tell it; with the grave
     * alert comes the incident.
     */
    private void awaitHeadline(Page page, String headline) {
        List<String> products = Catalogue.products(new Visitor(site.node(1)));
        Locator now = page.locator("#now-title");
        long end = System.nanoTime() + TO_FIRE.toNanos();
        Locator all = page.locator("#present");
        for (int i = 0;
                now.count() == 0
                        || !now.textContent().contains(headline)
                        || !all.textContent().contains("CacheBypass");
                i++) {
            new Visitor(site.node(1 + i % 2)).get(products.get(i % products.size()) + "?look~" + UUID.randomUUID());
            assertThat(System.nanoTime()).as("too late for " + headline).isLessThan(end);
        }
    }

    @Test
    void aRuleIsCheckedBesideEachFieldAndOfTwoWhoChangeItNobodyLosesWhatTheyTyped() {
        try (Desk desk = new Desk(site, Role.OPERATIONS);
                Desk other = new Desk(site, Role.ADMINISTRATOR)) {
            Page page = desk.open("/office/alerts/rule?name=UnannouncedSurge");
            Page others = other.open("/office/alerts/rule?name=UnannouncedSurge");
            page.locator("#threshold").fill("0.5");
            page.locator("#window").fill("1");
            desk.press("Save the rule");
            assertThat(page.locator("#threshold-message")).containsText("it would fire all the time");
            assertThat(page.locator("#window-message")).containsText("there is nothing to be seen");

            others.locator("#threshold").fill("7");
            other.press("Save the rule");
            assertThat(other.message()).containsText("The rule of UnannouncedSurge is saved");

            page.locator("#threshold").fill("5");
            page.locator("#window").fill("20");
            desk.press("Save the rule");
            assertThat(desk.message()).containsText("Somebody else has changed this rule meanwhile.");
            assertThat(page.locator(".office-comparison")).containsText("7");
            assertThat(page.locator("#threshold")).hasValue("5");
            assertThat(page.locator("#window")).hasValue("20");
            desk.press("Save the rule");
            assertThat(desk.message()).containsText("The rule of UnannouncedSurge is saved");
            Locator row = page.locator("#rules tr:has-text('UnannouncedSurge')");
            assertThat(row).containsText("20 s");
            assertThat(row).containsText(SOMEBODY);

            row.getByText("UnannouncedSurge").click();
            desk.pressAndConfirm("Back to the original");
            assertThat(desk.message()).containsText("The rule of UnannouncedSurge is as the shop comes with it.");
            assertThat(row).not().containsText(SOMEBODY);
        }
    }

    @Test
    void theRunbookHasAnEntryForEveryAlertAndNobodyElseMayEnter() {
        var page = site.signedIn(Role.OPERATIONS).get("/office/alerts/runbook").page();
        for (var rule : site.signedIn(Role.OPERATIONS)
                .get("/office/alerts/rules")
                .page()
                .select("#rules tbody th a")) {
            assertThat(page.getElementById(rule.text().toLowerCase(Locale.ROOT)))
                    .as(rule.text())
                    .isNotNull();
        }
        assertThat(site.signedIn(Role.MERCHANT).get("/office/alerts").status()).isEqualTo(403);
        assertThat(site.signedIn(Role.MERCHANT)
                        .get("/office/incidents/post-mortem.md")
                        .status())
                .isEqualTo(403);
        for (String nothing : List.of("alerts/episode?id=999999", "alerts/episode?id=x", "alerts/rule?name=Nothing")) {
            assertThat(site.signedIn(Role.OPERATIONS).get("/office/" + nothing).status())
                    .as(nothing)
                    .isEqualTo(404);
        }
    }

    private void sql(String... statements) throws SQLException {
        DatabaseAccess access = site.database();
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
