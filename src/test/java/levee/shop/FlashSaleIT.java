package levee.shop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import levee.Together;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.visitor.AnnouncedSale;
import levee.visitor.Browser;
import levee.visitor.Browser.Look;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A flash sale, as shoppers see it on two nodes. */
@RunningShop
class FlashSaleIT {

    private static final int EIGHT = 8;
    /** A node looks once a second: only what never comes is waited for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Site site;

    FlashSaleIT(Site site) {
        this.site = site;
    }

    @Test
    void aSaleOpensByItselfOnBothNodesAndAGuestBuysAtItsPrice() {
        try (AnnouncedSale sale = new AnnouncedSale(site, 2)) {
            awaitState(sale, "scheduled");
            until(() -> visitor(1).open("/").links().contains(sale.path()));
            assertThat(visitor(1).open(sale.path()).action("reserve").hasAttr("disabled"))
                    .isTrue();
            assertThat(visitor(1).follow(reserve(visitor(1), sale)).text()).contains("Nothing can be reserved before");

            open(sale);

            Buyer buyer = new Buyer(visitor(2), "sale@buyer.example");
            Answer checkout = buyer.visitor().follow(reserve(buyer.visitor(), sale));
            assertThat(checkout.path()).isEqualTo("/checkout");
            assertThat(checkout.text()).contains("Held for you until", "1.25");
            assertThat(sale.counted()).isEqualTo("1 1 0");
            Answer order = buyer.at(site.node(1)).pay(buyer.checkout());
            assertThat(order.path()).startsWith("/order/");
            assertThat(order.text()).contains("1.25");
            assertThat(sale.counted()).isEqualTo("1 0 1");
        }
    }

    @Test
    void theLastUnitIsHeldForOneOfEightWhoAskAtOnceAndTheOthersAreTold() throws Exception {
        try (AnnouncedSale sale = new AnnouncedSale(site, 1)) {
            open(sale);
            List<Callable<Object>> asking = new ArrayList<>();
            List<Visitor> visitors = new ArrayList<>();
            for (int number = 0; number < EIGHT; number++) {
                Visitor visitor = visitor(1 + number % 2);
                FilledForm form = form(visitor, sale);
                visitors.add(visitor);
                asking.add(() -> visitor.follow(visitor.submit(form)));
            }

            List<Object> answers = Together.run(asking);

            assertThat(answers).hasOnlyElementsOfType(Answer.class);
            List<String> paths =
                    answers.stream().map(answer -> ((Answer) answer).path()).toList();
            assertThat(paths).containsOnlyOnce("/checkout");
            assertThat(answers)
                    .filteredOn(answer -> ((Answer) answer).text().contains("not so many left"))
                    .hasSize(EIGHT - 1);
            assertThat(sale.counted()).isEqualTo("0 1 0");

            Buyer buyer = new Buyer(visitors.get(paths.indexOf("/checkout")), "last-of-sale@buyer.example");
            assertThat(buyer.pay(buyer.checkout()).path()).startsWith("/order/");
            assertThat(sale.counted()).isEqualTo("0 0 1");
            awaitState(sale, "sold-out");
            assertThat(visitor(1).follow(reserve(visitor(1), sale)).path()).isEqualTo(sale.path());
        }
    }

    @Test
    void whatIsNotHeldAnyMoreIsSaidAtTheCheckoutAndNotCharged() {
        try (AnnouncedSale sale = new AnnouncedSale(site, 2)) {
            open(sale);
            Buyer buyer = new Buyer(visitor(1), "late@buyer.example");
            buyer.visitor().follow(reserve(buyer.visitor(), sale));
            FilledForm form = buyer.checkout();
            sale.letHoldsLapse();

            Answer answer = buyer.pay(form);

            assertThat(answer.path()).isEqualTo("/checkout");
            assertThat(answer.text()).contains("no longer held for you", "nothing was charged");
            assertThat(buyer.visitor().open("/cart").text()).contains("no longer held for you");
            assertThat(sale.counted()).endsWith(" 0");
        }
    }

    @Test
    void theSameFormSentTwiceReservesOnceAlsoOnAnotherNode() {
        try (AnnouncedSale sale = new AnnouncedSale(site, 5)) {
            open(sale);
            Visitor visitor = visitor(1);
            FilledForm form = form(visitor, sale).with("key", "0123456789abcdef0123456789abcdef");

            assertThat(visitor.follow(visitor.submit(form)).path()).isEqualTo("/checkout");
            Visitor elsewhere = visitor.at(site.node(2));
            FilledForm again = form(elsewhere, sale).with("key", "0123456789abcdef0123456789abcdef");
            assertThat(elsewhere.follow(elsewhere.submit(again)).path()).isEqualTo("/checkout");

            assertThat(sale.counted()).isEqualTo("4 1 0");
            // Who holds something is led to it, whatever they ask for.
            assertThat(elsewhere.follow(reserve(elsewhere, sale)).path()).isEqualTo("/checkout");
            assertThat(sale.counted()).isEqualTo("4 1 0");
            Buyer buyer = new Buyer(elsewhere, "twice@buyer.example");
            assertThat(buyer.pay(buyer.checkout()).path()).startsWith("/order/");
        }
    }

    @Test
    void aSalesThingIsNotReservedAtTheAddressOfAnotherSale() {
        try (AnnouncedSale sale = new AnnouncedSale(site, 2);
                AnnouncedSale other = new AnnouncedSale(site, 2)) {
            open(sale);
            open(other);
            Visitor visitor = visitor(1);
            FilledForm form = form(visitor, sale);
            assertThat(visitor.post(other.path() + "/reserve", form.fields()).status())
                    .isEqualTo(404);
            assertThat(visitor.get(sale.path() + "/reserve").status()).isEqualTo(405);
            assertThat(visitor.get("/sale").status()).isEqualTo(404);
            assertThat(visitor.get("/sale/none").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoWaitsOnThePageSeesItOpenAndReserves(Look look) {
        try (AnnouncedSale sale = new AnnouncedSale(site, 1);
                BrowserContext guest = site.browser().visitor(site.node(1), look)) {
            awaitState(sale, "scheduled");
            Page page = guest.newPage();
            page.navigate("/");
            Browser.keep(page, "sale-home-" + look);
            page.navigate(sale.path());
            assertThat(page.locator("[data-action=reserve]")).isDisabled();
            Browser.keep(page, "sale-before-" + look);
            open(sale);
            // A page without scripts is loaded again by hand; with them the clock that was put forward is not seen.
            page.reload();
            Browser.keep(page, "sale-open-" + look);
            page.locator("[data-action=reserve]").click();
            page.waitForURL("**/checkout");
            assertThat(page.locator(".held")).containsText("Held for you until");
            Browser.keep(page, "sale-checkout-" + look);
            page.navigate("/cart");
            Browser.keep(page, "sale-cart-" + look);
            sale.letHoldsLapse();
            page.navigate("/checkout");
            Browser.keep(page, "sale-lapsed-" + look);
            sale.close();
            awaitState(sale, "ended");
            page.navigate(sale.path());
            Browser.keep(page, "sale-ended-" + look);
        }
    }

    /** As somebody whom the shop has never seen. */
    private Visitor visitor(int node) {
        return new Visitor(site.node(node));
    }

    private static FilledForm form(Visitor visitor, AnnouncedSale sale) {
        Answer page = visitor.open(sale.path());
        return FilledForm.of(page.form("reserve"));
    }

    private static Answer reserve(Visitor visitor, AnnouncedSale sale) {
        return visitor.submit(form(visitor, sale));
    }

    private void open(AnnouncedSale sale) {
        awaitState(sale, "scheduled");
        sale.letItBegin();
        awaitState(sale, "open");
        for (int node = 1; node <= 2; node++) {
            Visitor visitor = visitor(node);
            until(() -> !visitor.get(sale.path()).action("reserve").hasAttr("disabled"));
        }
    }

    private void awaitState(AnnouncedSale sale, String state) {
        for (int node = 1; node <= 2; node++) {
            Visitor visitor = visitor(node);
            until(() -> visitor.get(sale.standing()).body().contains("\"" + state + "\""));
        }
    }

    private static void until(java.util.function.BooleanSupplier holds) {
        long begun = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).isLessThan(PATIENCE.toNanos());
        }
    }
}
