package levee.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What holds for every page that a browser shows, whoever looks at it. Keeps what the page looks like. */
public final class Glance {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final String PIXELS_BEYOND = "() => document.documentElement.scrollWidth - window.innerWidth";

    private static final String BROKEN_PICTURES =
            "() => [...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)";

    private Glance() {}

    public static void at(Page page, String name) {
        Browser.keep(page, name);
        assertThat(((Number) page.evaluate(PIXELS_BEYOND)).intValue())
                .as("pixels beyond the screen of " + name)
                .isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(BROKEN_PICTURES))
                .as("broken pictures of " + name)
                .isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name)
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .extracting(Glance::describe)
                .isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
