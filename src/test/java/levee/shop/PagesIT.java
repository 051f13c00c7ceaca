package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import levee.command.visitor.Visitor;
import levee.visitor.Browser;
import levee.visitor.Browser.Look;
import levee.visitor.Glance;
import levee.visitor.Persona;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every page that a shopper can reach, whoever it is. */
@RunningShop
class PagesIT {

    private final Site site;

    PagesIT(Site site) {
        this.site = site;
    }

    @Test
    void theWalkReachesEveryPageOfTheShop() {
        assertThat(Persona.GUEST.walk(site).routes().keySet())
                .contains("/", "/category/*", "/product/*", "/search", "/cart", "/checkout", "/order/*", "/sign-in")
                .contains("/sign-up", "/forgot-password");
        assertThat(Persona.CUSTOMER.walk(site).routes().keySet()).contains("/account");
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsValidHtml() {
        HtmlCheck check = new HtmlCheck();
        return Persona.sights(site)
                .map(sight -> DynamicTest.dynamicTest(sight.toString(), () -> {
                    String page = sight.who()
                            .walk(site)
                            .visitor()
                            .open(sight.address())
                            .body();
                    assertThat(check.errors(page)).as(sight.toString()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageFitsTheScreenAndHasNoSeriousAccessibilityFault() {
        return inABrowser((visit, page) -> Glance.at(page, "page-" + visit));
    }

    @Test
    void whoOnlyLooksAroundIsGivenNoCookie() {
        Visitor visitor = new Visitor(site.node(1));
        List<String> addresses =
                List.copyOf(Persona.ANONYMOUS.walk(site).routes().values());
        assertThat(addresses).hasSizeGreaterThan(5);
        assertThat(addresses)
                .allSatisfy(address ->
                        assertThat(visitor.open(address).headers("Set-Cookie")).isEmpty());
    }

    private Stream<DynamicTest> inABrowser(BiConsumer<String, Page> check) {
        return Stream.of(Look.PHONE, Look.DESKTOP)
                .flatMap(look -> Persona.sights(site)
                        .map(sight -> DynamicTest.dynamicTest(look + " " + sight, () -> {
                            try (BrowserContext browser = site.browser().visitor(site.node(1), look)) {
                                Browser.goOn(browser, sight.who().walk(site).visitor());
                                Page page = browser.newPage();
                                page.navigate(sight.address());
                                check.accept(look + " " + sight, page);
                            }
                        })));
    }
}
