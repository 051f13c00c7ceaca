package levee.office.products;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import levee.accounts.Role;
import levee.command.visitor.Answer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** A merchant makes products and changes them, in a browser. */
@RunningShop
class ProductEditIT {

    private static final Pattern SAVED = Pattern.compile(".*/office/products/edit\\?id=\\d+$");

    private final Site site;
    private final String sku = "LAMP-" + UUID.randomUUID();

    ProductEditIT(Site site) {
        this.site = site;
    }

    @Test
    void whatIsSavedIsWhatShoppersSee() {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            makeProduct(merchant);
            merchant.field("Name").fill("Reading Lamp Aurora");
            merchant.field("Price in EUR").fill("1234.50");
            merchant.press("Save");
            assertThat(merchant.message()).containsText("Reading Lamp Aurora is saved.");

            merchant.page().locator("#add-variant").click();
            assertThat(merchant.page().locator(".office-variant")).hasCount(2);
            merchant.press("Remove");
            assertThat(merchant.page().locator(".office-variant")).hasCount(1);

            Page page = merchant.page();
            page.locator("main .office-heading").getByText("See it in the shop").click();
            assertThat(page.locator("h1")).containsText("Reading Lamp Aurora");
            assertThat(page.locator("main")).containsText("€1,234.50");
        }
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsSaved() {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            makeProduct(merchant);
            String address = merchant.page().url();
            merchant.field("Name").fill(" ");
            merchant.field("Price in EUR").fill("12 or so");
            merchant.press("Save");
            assertThat(merchant.message()).containsText("Nothing was saved.");
            assertThat(merchant.page().locator("#variants\\:0\\:price-message"))
                    .not()
                    .isEmpty();

            merchant.field("Price in EUR").fill("49.90");
            merchant.press("Save");
            assertThat(merchant.page().locator("#name-message")).hasText("Give the product a name.");

            merchant.open(address);
            assertThat(merchant.field("Name")).hasValue("Desk Lamp");
        }
    }

    @Test
    void aFieldThatIsNotSentAtAllIsTakenForAnEmptyOne() {
        Visitor merchant = site.signedIn(Role.MERCHANT);
        Document page = merchant.open("/office/products/edit").page();
        String nonce = page.selectFirst("script[nonce]").attr("nonce");

        Answer answer =
                merchant.submit(saving(page).with("primefaces.nonce", nonce).without("name"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().getElementById("name-message").text()).isEqualTo("Give the product a name.");
    }

    @Test
    void aFormWithoutTheMarkOfItsPagesScriptsIsToBeFilledInAnew() {
        Visitor merchant = site.signedIn(Role.MERCHANT);
        Document page = merchant.open("/office/products/edit").page();

        Answer answer = merchant.submit(saving(page));

        assertThat(answer.location()).hasPath("/office/products/edit");
        assertThat(merchant.follow(answer).status()).isEqualTo(200);
    }

    private static FilledForm saving(Document page) {
        FormElement form = (FormElement) page.selectFirst("form#product");
        return FilledForm.of(form).pressing(form.selectFirst("#save"));
    }

    @Test
    void ofTwoWhoChangeTheSameProductNeitherLosesAnything() {
        try (Desk first = new Desk(site, Role.MERCHANT);
                Desk second = new Desk(site, Role.ADMINISTRATOR)) {
            makeProduct(first);
            String address = first.page().url();
            second.open(address);
            first.field("Price in EUR").fill("39.90");
            first.press("Save");
            assertThat(first.message()).containsText("is saved");

            second.field("Name").fill("Desk Lamp Two");
            second.press("Save");
            assertThat(second.message()).containsText("Somebody else saved this product");
            assertThat(second.page().locator("#comparison tbody tr")).hasCount(2);
            assertThat(second.page().locator("#comparison")).containsText("39.90");
            second.press("Go on from theirs");
            assertThat(second.page().locator("#comparison table")).hasCount(0);
            assertThat(second.field("Name")).hasValue("Desk Lamp");
            assertThat(second.field("Price in EUR")).hasValue("39.90");

            first.field("Price in EUR").fill("29.90");
            first.press("Save");
            assertThat(first.message()).containsText("is saved");
            second.field("Name").fill("Desk Lamp Two");
            second.press("Save");
            second.press("Save mine");
            assertThat(second.message()).containsText("Desk Lamp Two is saved.");
            assertThat(second.field("Price in EUR")).hasValue("39.90");
        }
    }

    private void makeProduct(Desk merchant) {
        Page page = merchant.open("/office/products/edit");
        merchant.field("Name").fill("Desk Lamp");
        merchant.field("Brand").fill("Lumen");
        merchant.field("Category").selectOption("Furniture & Decor › Lamps");
        merchant.field("Description").fill("A warm light that stays on the page.");
        page.locator("#picture").click();
        // The panel is drawn anew once its pictures are there.
        assertThat(page.locator("#picture_panel .ui-selectonemenu-row").first()).isVisible();
        page.locator("#picture_filter").pressSequentially("lamp-green");
        page.locator("#picture_panel .ui-selectonemenu-row:visible").first().click();
        assertThat(page.locator("#preview img")).isVisible();
        merchant.field("SKU").fill(sku);
        merchant.field("Price in EUR").fill("49.90");
        merchant.field("Units in stock").fill("5");
        merchant.press("Save");
        assertThat(page).hasURL(SAVED);
        assertThat(merchant.message()).containsText("Desk Lamp is saved.");
    }
}
