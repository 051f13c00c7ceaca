package levee.cache.audit;

import java.util.List;
import levee.cache.audit.Finding.Kind;
import levee.cache.pages.PageRules;

/** Whether pages are kept at all. */
final class PagesCheck {

    private PagesCheck() {}

    /** @param traffic of all pages of this node */
    static List<Finding> of(PageRules rules, Traffic traffic) {
        if (!rules.regions().isEmpty() && rules.megabytes() > 0) {
            return List.of();
        }
        return List.of(new Finding(
                Kind.PAGES_OFF,
                Severity.CRITICAL,
                "pages",
                rules.regions().isEmpty()
                        ? "No page is kept: the filter for pages is not there, or has no addresses."
                        : "No page is kept: there are " + rules.megabytes() + " MB for them.",
                "Each visitor has each page rendered: a hundred times the work of giving it from memory. "
                        + Traffic.number(traffic.readsPerSecond()) + " pages a second are asked for on this node now.",
                rules.regions().isEmpty()
                        ? "Look for the filter \"pages\" and its url-patterns in web.xml."
                        : "Set levee.cache.pages.megabytes to 32 or more, and start the node anew.",
                0));
    }
}
