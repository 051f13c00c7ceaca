package levee.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import levee.accounts.Role;
import levee.visitor.Browser;
import levee.visitor.Browser.Look;
import levee.visitor.Site;

/** Somebody of the staff at work, in a browser of their own. */
public final class Desk implements AutoCloseable {

    private final BrowserContext browser;
    private final Page page;

    public Desk(Site site, Role role) {
        this(site, role, Look.DESKTOP);
    }

    public Desk(Site site, Role role, Look look) {
        browser = site.browser().visitor(site.node(1), look);
        Browser.goOn(browser, site.signedIn(role));
        page = browser.newPage();
    }

    public Page open(String address) {
        page.navigate(address);
        return page;
    }

    public Page page() {
        return page;
    }

    public Locator field(String label) {
        return page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    public Locator message() {
        return page.locator("#messages");
    }

    public void press(String button) {
        button(button).click();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses a button that asks first, and says yes. */
    public void pressAndConfirm(String button) {
        press(button);
        Locator question = page.locator(".ui-confirm-dialog");
        assertThat(question).isVisible();
        question.locator(".ui-confirmdialog-yes").click();
    }

    @Override
    public void close() {
        browser.close();
    }
}
