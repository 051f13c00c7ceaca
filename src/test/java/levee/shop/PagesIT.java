package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import levee.command.visitor.Visitor;
import levee.visitor.Browser;
import levee.visitor.Browser.Look;
import levee.visitor.Persona;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every page that a shopper can reach, whoever it is. */
@RunningShop
class PagesIT {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final String BROKEN_PICTURES =
            "() => [...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)";

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
        return inABrowser((visit, page) -> {
            Browser.keep(page, "page-" + visit);
            Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) beyond).intValue())
                    .as("pixels beyond the screen of " + visit)
                    .isLessThanOrEqualTo(0);
            assertThat((List<?>) page.evaluate(BROKEN_PICTURES))
                    .as("broken pictures of " + visit)
                    .isEmpty();
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(visit)
                    .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                    .extracting(PagesIT::describe)
                    .isEmpty();
        });
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
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
                                sight.who().walk(site).goOnIn(browser);
                                Page page = browser.newPage();
                                page.navigate(sight.address());
                                check.accept(look + " " + sight, page);
                            }
                        })));
    }
}
