package levee.alerts.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import levee.signals.Selector;

/** The facts of visitors' requests. */
final class TrafficReader {

    private static final String PAGE = "page";
    private static final String CHECKOUT = "checkout";

    /** Not for a person's look at a page of the shop. */
    private static final Set<String> NO_PAGES = Set.of("resources", "other", "suggest", "office");

    private final Past past;
    private final OptionalDouble usual;

    /** @param usual requests a second at this hour, if a base line knows */
    TrafficReader(Past past, OptionalDouble usual) {
        this.past = past;
        this.usual = usual;
    }

    TrafficFacts read(boolean announced) {
        Map<String, Level> pages = past.rates(Metrics.REQUESTS, PAGE);
        String[] visited =
                pages.keySet().stream().filter(TrafficReader::isVisited).toArray(String[]::new);
        Selector visits = Metrics.REQUESTS.with(PAGE, visited);
        Level requests = past.rate(visits);
        if (usual.isPresent()) {
            requests = new Level(requests.now(), usual.getAsDouble());
        }
        Level all = past.rate(Metrics.REQUESTS);
        String[] failing = past.rates(Metrics.REQUESTS, "status").keySet().stream()
                .filter(status -> status.startsWith("5"))
                .toArray(String[]::new);
        Selector failures = Metrics.REQUESTS.with("status", failing);
        Level errors = past.rate(failures);
        Selector browsing = Metrics.REQUEST_SECONDS.with(PAGE, visited).without(PAGE, CHECKOUT);
        Level pageSeconds = past.p95(browsing);
        return new TrafficFacts(
                requests,
                announced,
                past.since(visits, requests),
                new Level(errors.current() / all.now(), errors.normal() / all.usual()),
                errors.current() > 0 ? past.since(failures, errors) : Optional.empty(),
                past.byNode(failures, Optional.empty()),
                pageSeconds,
                past.slowSince(browsing, pageSeconds),
                past.p95(Metrics.REQUEST_SECONDS.with(PAGE, CHECKOUT)));
    }

    private static boolean isVisited(String page) {
        return !NO_PAGES.contains(page) && !page.startsWith("office/");
    }
}
