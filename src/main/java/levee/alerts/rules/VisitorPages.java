package levee.alerts.rules;

import java.util.Map;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/** Pages that visitors have asked for: not what these pages are made of, and not the back office. */
public final class VisitorPages {

    public static final String LABEL = "page";

    public static final Selector REQUESTS =
            Selector.of("levee_http_requests_total").without(LABEL, "resources", "other", "suggest");

    private VisitorPages() {}

    static double increase(SignalStore signals, Window window) {
        return sum(signals.increaseBy(REQUESTS, LABEL, window));
    }

    /** Out of figures by page. */
    public static double sum(Map<String, Double> byPage) {
        return byPage.entrySet().stream()
                .filter(page -> !page.getKey().startsWith("office"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
