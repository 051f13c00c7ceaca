package levee.office.products;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import levee.accounts.Role;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** The list of products in a browser: page by page, sorted, and narrowed. */
@RunningShop
class ProductListIT {

    private final Site site;

    ProductListIT(Site site) {
        this.site = site;
    }

    @Test
    void theListIsReadPageByPageInTheOrderAndOfTheKindThatIsAskedFor() {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            Page page = merchant.open("/office/products");
            merchant.field("Order").selectOption("By name");
            merchant.press("Find");
            page.waitForURL("**/office/products?**order=NAME**");
            List<String> firstPage = names(page);
            assertThat(firstPage).hasSize(25).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);

            page.locator("#products .ui-paginator-next").click();
            assertThat(page.locator("#products .ui-paginator-page.ui-state-active"))
                    .hasText("2");
            assertThat(rows(page).first()).not().hasText(firstPage.get(0));
            List<String> secondPage = names(page);
            assertThat(secondPage).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            assertThat(secondPage.get(0)).isGreaterThanOrEqualTo(firstPage.get(24));

            String some = firstPage.get(3).substring(0, 4);
            merchant.field("Text to look for").fill(some);
            merchant.press("Find");
            page.waitForURL("**/office/products?**text=**");
            assertThat(names(page))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).startsWithIgnoringCase(some));

            merchant.field("Show").selectOption("Hidden");
            merchant.press("Find");
            page.waitForURL("**/office/products?**show=HIDDEN**");
            assertThat(page.locator("#products")).containsText("No product fits.");
        }
    }

    private static Locator rows(Page page) {
        return page.locator("#products tbody .office-thing b");
    }

    private static List<String> names(Page page) {
        return rows(page).allTextContents();
    }
}
