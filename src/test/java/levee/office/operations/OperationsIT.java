package levee.office.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.regex.Pattern;
import levee.accounts.Role;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** Somebody of operations before the big screen. */
@RunningShop
class OperationsIT {

    private final Site site;

    OperationsIT(Site site) {
        this.site = site;
    }

    @Test
    void figuresAndChartsMoveByThemselvesAndAllNodesAreThere() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.open("/office/operations");
            assertThat(page.locator("#nodes li")).hasCount(2);
            assertThat(page.locator("#sentence")).not().isEmpty();
            String before = page.locator("#at").textContent();
            Visitor visitor = new Visitor(site.node(2));
            for (int i = 0; i < 20; i++) {
                visitor.get("/search?q=lamp" + i);
            }
            assertThat(page.locator("#live")).hasText("· live", new HasTextOptions().setTimeout(30_000));
            assertThat(page.locator("#at")).not().hasText(before, new HasTextOptions().setTimeout(30_000));
            Locator pages = page.locator("[data-chart=traffic] [data-path=pages]");
            assertThat(pages).hasAttribute("d", Pattern.compile("M\\d+ \\d+v-.*"));
            assertThat(page.locator("[data-figure=statements]")).hasText(Pattern.compile("[\\d.,]+"));
        }
    }

    @Test
    void withoutScriptsTheFiguresAreThereAsText() {
        Visitor operations = site.signedIn(Role.OPERATIONS);
        String html = operations.get("/office/operations?range=hour").body();
        assertThat(html).contains("node-1").contains("node-2").contains("data-range=\"hour\"");
        assertThat(operations.get("/office/operations?range=quarter").body()).contains("data-range=\"quarter\"");
        assertThat(operations.get("/office/operations?range=nonsense").body()).contains("data-range=\"minutes\"");
    }

    @Test
    void itIsNoBusinessOfMerchants() {
        Visitor merchant = site.signedIn(Role.MERCHANT);
        assertThat(merchant.get("/office/operations").status()).isEqualTo(403);
        assertThat(merchant.get("/office/operations/live").status()).isEqualTo(403);
    }

    @Test
    void whoHearsNothingMoreSaysSo() {
        try (Desk desk = new Desk(site, Role.OPERATIONS)) {
            Page page = desk.page();
            page.route("**/operations/live*", route -> route.abort());
            desk.open("/office/operations");
            assertThat(page.locator("#sentence"))
                    .containsText("No news from the shop", new ContainsTextOptions().setTimeout(30_000));
        }
    }
}
