package levee.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import levee.accounts.Role;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.visitor.Browser.Look;
import levee.visitor.Catalogue;
import levee.visitor.Glance;
import levee.visitor.Routes;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every page of the office. */
@RunningShop
class OfficePagesIT {

    private final Site site;

    OfficePagesIT(Site site) {
        this.site = site;
    }

    @TestFactory
    Stream<DynamicTest> everyPageFitsTheScreenAndHasNoSeriousAccessibilityFault() {
        buySomething();
        Map<String, String> routes = Routes.within(site.signedIn(Role.ADMINISTRATOR), "/office");
        assertThat(routes.keySet())
                .contains("/office", "/office/products", "/office/products/edit", "/office/products/edit?id")
                .contains("/office/products/import", "/office/stock", "/office/orders", "/office/orders/order?number")
                .contains("/office/flash-sales", "/office/flash-sales/edit")
                .contains("/office/staff", "/office/staff/invite", "/office/staff/member?id")
                .contains("/office/cache", "/office/cache/region?tier&name")
                .contains(
                        "/office/alerts", "/office/alerts/rules", "/office/alerts/rule?name", "/office/alerts/runbook")
                .contains("/office/alerts/on-call", "/office/alerts/silences")
                .contains("/office/incidents", "/office/incidents/open", "/office/incidents/actions")
                .contains("/office/incidents/example", "/office/load-tests");
        // A browser for all of them: what they load is much the same. Lists look the same however they are narrowed.
        Desk desk = new Desk(site, Role.ADMINISTRATOR);
        return routes.entrySet().stream()
                .filter(route -> route.getKey().matches("[^?]*(\\?(id|name|number|tier&name))?"))
                .map(route -> DynamicTest.dynamicTest(
                        route.getKey(), () -> lookAt(desk.open(route.getValue()), route.getKey())))
                .onClose(desk::close);
    }

    private static void lookAt(Page page, String name) {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            page.setViewportSize(look.width(), look.height());
            Glance.at(page, "office-" + look + name);
        }
    }

    /** So that there is an order to look at. */
    private void buySomething() {
        Visitor visitor = new Visitor(site.node(1));
        Buyer buyer = new Buyer(visitor, UUID.randomUUID() + "@buyer.example");
        buyer.addToCart(Catalogue.firstProduct(visitor));
        buyer.pay(buyer.checkout());
    }
}
