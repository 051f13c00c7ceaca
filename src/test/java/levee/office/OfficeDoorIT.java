package levee.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import levee.accounts.Role;
import levee.visitor.Browser.Look;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** The way into the office and out of it, in a browser. */
@RunningShop
class OfficeDoorIT {

    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in\\?then=.*");

    private final Site site;

    OfficeDoorIT(Site site) {
        this.site = site;
    }

    @Test
    void aMerchantSignsInSeesTheRoomsOfAMerchantAndSignsOut() {
        try (BrowserContext browser = site.browser().visitor(site.node(1), Look.DESKTOP)) {
            Page page = browser.newPage();
            page.navigate("/office/products");
            assertThat(page).hasURL(SIGN_IN);
            page.locator("main [autocomplete=email]").fill("merchant@levee.example");
            page.locator("main [autocomplete=current-password]").fill(site.demoPassword());
            page.locator("main form:has([autocomplete=current-password]) [type=submit]")
                    .click();

            page.waitForURL("**/office/products");
            assertThat(page.locator(".office-menu a"))
                    .hasText(new String[] {"Home", "Products", "Stock", "Flash sales", "Orders"});

            page.getByText("Sign out").click();
            page.waitForURL(Pattern.compile(".*/(sign-in.*)?$"));
            page.navigate("/office");
            assertThat(page).hasURL(SIGN_IN);
        }
    }

    @Test
    void aShopperIsToldThatTheOfficeIsNotForThem() {
        try (Desk shopper = new Desk(site, Role.SHOPPER)) {
            Response answer = shopper.page().navigate("/office");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(shopper.page().locator("h1")).hasText("This page is not for you");
        }
    }
}
