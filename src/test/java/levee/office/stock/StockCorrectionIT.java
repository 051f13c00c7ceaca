package levee.office.stock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import levee.accounts.Role;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** A merchant corrects the stock, in a browser. */
@RunningShop
class StockCorrectionIT {

    private final Site site;

    StockCorrectionIT(Site site) {
        this.site = site;
    }

    @Test
    void aCorrectionNeedsAReasonAndIsRememberedWithIt() {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            Page page = merchant.open("/office/stock");
            Locator row = page.locator("#stock tbody tr").first();
            Locator units = row.locator("td.office-number b");
            int before = Integer.parseInt(units.textContent());
            String reason = "Found behind the shelf " + UUID.randomUUID();

            row.getByRole(AriaRole.BUTTON).click();
            Locator dialog = page.locator("#correction-dialog");
            assertThat(dialog).isVisible();
            page.locator("#change").fill("a few");
            page.locator("#save-correction").click();
            assertThat(page.locator("#change-message")).not().isEmpty();
            assertThat(page.locator("#reason-message")).hasText("Say why, for whoever counts next.");

            page.locator("#change").fill("3");
            page.locator("#reason").fill(reason);
            page.locator("#save-correction").click();
            assertThat(dialog).isHidden();
            assertThat(merchant.message()).containsText("is corrected: " + "%,d".formatted(before + 3) + " units");
            assertThat(units).hasText(Integer.toString(before + 3));

            row.getByRole(AriaRole.BUTTON).click();
            assertThat(dialog.locator(".office-history li").first()).containsText(reason);
            assertThat(dialog.locator(".office-history li b").first()).hasText("+3");
        }
    }
}
