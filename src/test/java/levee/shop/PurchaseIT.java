package levee.shop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import levee.command.visitor.Buyer;
import levee.visitor.Browser;
import levee.visitor.Browser.Look;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the home page to the order, by clicking, as people do: on a phone and on a wide screen, with and without scripts. */
@RunningShop
class PurchaseIT {

    private static final Pattern ORDER = Pattern.compile(".*/order/[^/]+$");

    private final Site site;

    PurchaseIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void aGuestFindsAProductPutsItInTheCartChecksOutAndSeesTheOrder(Look look) {
        try (BrowserContext guest = site.browser().visitor(site.node(1), look)) {
            Page page = guest.newPage();
            buy(page, look, "guest");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerSignsUpBuysAndFindsTheOrderInTheAccount(Look look) {
        try (BrowserContext customer = site.browser().visitor(site.node(2), look)) {
            Page page = customer.newPage();
            signUp(page);
            Browser.keep(page, "account-" + look);
            String number = buy(page, look, "customer");

            page.navigate("/account/orders");
            assertThat(page.locator("main")).containsText(number);
            Browser.keep(page, "account-orders-" + look);
        }
    }

    private static void signUp(Page page) {
        page.navigate("/sign-up");
        field(page, "name").fill("Grace Hopper");
        page.locator("[autocomplete=email], [autocomplete=username]").fill(UUID.randomUUID() + "@buyer.example");
        field(page, "new-password").fill("a long enough password");
        page.locator("form:has([autocomplete=new-password]) [type=submit]").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/sign-up.*"));
    }

    /** @return the number of the order */
    private static String buy(Page page, Look look, String who) {
        page.navigate("/");
        Browser.keep(page, "home-" + look);
        page.locator("main a[href^='/category/']").first().click();
        Browser.keep(page, "category-" + look);
        page.locator("main a[href^='/product/']").first().click();
        Browser.keep(page, "product-" + look);
        page.locator("[data-action=add-to-cart]").click();
        page.navigate("/cart");
        Browser.keep(page, "cart-" + look);
        page.locator("[data-action=checkout]").first().click();
        page.waitForURL("**/checkout");
        fill(page);
        Browser.keep(page, "checkout-" + who + "-" + look);
        page.locator("[data-action=pay]").click();

        page.waitForURL(ORDER);
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        Browser.keep(page, "order-" + who + "-" + look);
        return page.url().replaceFirst(".*/", "");
    }

    private static void fill(Page page) {
        field(page, "email").fill(UUID.randomUUID() + "@buyer.example");
        Buyer.address().forEach((purpose, value) -> {
            if (purpose.equals("country")) {
                field(page, purpose).selectOption(value);
            } else {
                field(page, purpose).fill(value);
            }
        });
        Buyer.card(Buyer.GOOD_CARD)
                .forEach((purpose, value) -> field(page, purpose).fill(value));
    }

    private static com.microsoft.playwright.Locator field(Page page, String purpose) {
        return page.locator("main [autocomplete='" + purpose + "']");
    }
}
