package levee.alerts.rules;

import java.util.Map;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/** Pages that visitors have asked for: not what these pages are made of, and not the back office. */
final class VisitorPages {

    static final String LABEL = "page";

    static final Selector REQUESTS = Selector.of("levee_http_requests_total").without(LABEL, "resources", "other");

    private VisitorPages() {}

    static double increase(SignalStore signals, Window window) {
        return sum(signals.increaseBy(REQUESTS, LABEL, window));
    }

    /** Out of figures by page. */
    static double sum(Map<String, Double> byPage) {
        return byPage.entrySet().stream()
                .filter(page -> !page.getKey().startsWith("office"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
