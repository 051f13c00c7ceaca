package levee.office.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import levee.accounts.Role;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** An administrator lets people in and says what they may do, in a browser. */
@RunningShop
class OfficeStaffIT {

    private final Site site;

    OfficeStaffIT(Site site) {
        this.site = site;
    }

    @Test
    void aRoleIsFeltAsSoonAsItIsGivenOrTaken() {
        Visitor marketing = site.signedIn(Role.MARKETING);
        try (Desk administrator = new Desk(site, Role.ADMINISTRATOR)) {
            assertThat(marketing.get("/office/products").status()).isEqualTo(403);
            setMerchant(administrator, true);
            assertThat(marketing.get("/office/products").status()).isEqualTo(200);
            setMerchant(administrator, false);
            assertThat(marketing.get("/office/products").status()).isEqualTo(403);
        }
    }

    private void setMerchant(Desk administrator, boolean merchant) {
        Page page = administrator.open("/office/staff");
        member(page, "marketing@levee.example").getByRole(AriaRole.LINK).click();
        administrator.field("Merchant").setChecked(merchant);
        administrator.press("Save the roles");
        page.waitForURL("**/office/staff");
        assertThat(administrator.message()).containsText("are saved");
        assertThat(member(page, "marketing@levee.example").getByText("Merchant"))
                .hasCount(merchant ? 1 : 0);
    }

    @Test
    void whoIsInvitedNeedsANameAnAddressAndARole() {
        String email = UUID.randomUUID() + "@staff.example";
        try (Desk administrator = new Desk(site, Role.ADMINISTRATOR)) {
            Page page = administrator.open("/office/staff/invite");
            administrator.press("Send the invitation");
            assertThat(page.locator("#name-message")).hasText("Enter the person's name.");
            assertThat(page.locator("#email-message")).hasText("Enter the person's e-mail address.");
            assertThat(page.locator(".office-choices .field-message")).hasText("Choose at least one role.");

            administrator.field("Name").fill("Katherine Johnson");
            administrator.field("E-mail address").fill(email);
            administrator.field("Operations").check();
            administrator.press("Send the invitation");
            assertThat(administrator.message()).containsText("a letter is on its way");
            assertThat(member(page, email)).containsText("Invited");

            member(page, email).getByRole(AriaRole.LINK).click();
            administrator.pressAndConfirm("Deactivate");
            assertThat(member(page, email)).containsText("Deactivated");
        }
    }

    private static Locator member(Page page, String email) {
        return page.locator("#staff tbody tr").filter(new Locator.FilterOptions().setHasText(email));
    }
}
