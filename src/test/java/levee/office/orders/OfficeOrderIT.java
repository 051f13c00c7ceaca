package levee.office.orders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import levee.accounts.Role;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.office.Desk;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** A merchant takes orders through their states, in a browser: each button is pressed once. */
@RunningShop
class OfficeOrderIT {

    private final Site site;

    OfficeOrderIT(Site site) {
        this.site = site;
    }

    @Test
    void anOrderIsPackedShippedAndDelivered() {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            openNewOrder(merchant);
            expect(merchant, "Paid");
            merchant.field("Note").fill("Box 7");
            merchant.press("Mark as packed");
            expect(merchant, "Packed");
            merchant.pressAndConfirm("Mark as shipped");
            expect(merchant, "Shipped");
            merchant.press("Mark as delivered");
            expect(merchant, "Delivered");
            assertThat(steps(merchant)).hasText(new String[] {"Placed", "Paid", "Packed", "Shipped", "Delivered"});
            assertThat(merchant.page().locator(".office-timeline")).containsText("Box 7");
        }
    }

    @Test
    void anOrderIsCancelledAndItsMoneyGivenBack() {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            openNewOrder(merchant);
            merchant.pressAndConfirm("Cancel the order");
            expect(merchant, "Cancelled");
            merchant.pressAndConfirm("Give the money back");
            expect(merchant, "Refunded");
            assertThat(steps(merchant)).hasText(new String[] {"Placed", "Paid", "Cancelled", "Refunded"});
            assertThat(merchant.page().locator("main button:visible")).hasCount(0);
        }
    }

    @Test
    void whoIsSlowerIsToldWhatTheOtherDid() {
        try (Desk first = new Desk(site, Role.MERCHANT);
                Desk second = new Desk(site, Role.ADMINISTRATOR)) {
            openNewOrder(first);
            second.open(first.page().url());
            first.press("Mark as packed");
            expect(first, "Packed");
            second.press("Mark as packed");
            assertThat(second.message()).containsText("Somebody else was faster");
            expect(second, "Packed");
        }
    }

    @Test
    void operationsSeesAnOrderAndCannotChangeIt() {
        try (Desk merchant = new Desk(site, Role.MERCHANT);
                Desk operations = new Desk(site, Role.OPERATIONS)) {
            openNewOrder(merchant);
            operations.open(merchant.page().url());
            expect(operations, "Paid");
            assertThat(operations.page().locator("main button:visible")).hasCount(0);
        }
    }

    /** Finds it in the list by its buyer. */
    private void openNewOrder(Desk desk) {
        String email = buy();
        Page page = desk.open("/office/orders");
        desk.field("Begins with").selectOption("E-mail");
        desk.field("Text to look for").fill(email.substring(0, 20));
        desk.press("Find");
        page.waitForURL("**/office/orders?**text=**");
        assertThat(page.locator("#orders tbody tr")).hasCount(1);
        page.locator("#orders tbody a").click();
        page.waitForURL("**/office/orders/order?number=**");
    }

    private String buy() {
        Visitor visitor = new Visitor(site.node(1));
        Buyer buyer = new Buyer(visitor, UUID.randomUUID() + "@buyer.example");
        buyer.addToCart(Catalogue.firstProduct(visitor));
        buyer.pay(buyer.checkout());
        return buyer.email();
    }

    private static void expect(Desk desk, String state) {
        assertThat(desk.page().locator("#state-title .office-badge")).hasText(state);
    }

    private static Locator steps(Desk desk) {
        return desk.page().locator(".office-timeline b");
    }
}
