package levee.signals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjDoubleConsumer;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The counters of requests by page and status, for all who answer some: each request is counted by one of them. */
public final class RequestCounts {

    private static final RequestCounts OF_THIS_NODE = new RequestCounts();

    private volatile Counting current;

    /** What there is to count with, once the application has started. */
    private record Counting(PageNames names, MetricRegistry registry, Map<String, Map<Integer, Counted>> pages) {}

    public static RequestCounts ofThisNode() {
        return OF_THIS_NODE;
    }

    void begin(ServletContext context, MetricRegistry registry) {
        current = new Counting(PageNames.of(context), registry, new ConcurrentHashMap<>());
    }

    /** Whether anybody was answered yet: whoever asks for health or figures asks the container, and does not count. */
    public boolean isAny() {
        Counting counting = current;
        return counting != null && !counting.pages.isEmpty();
    }

    /** Nothing before the application has started. */
    public void count(HttpServletRequest request, int status, long nanos) {
        Counting counting = current;
        if (counting != null) {
            String page = counting.names.of(path(request));
            counted(counting, page, status).count(nanos);
        }
    }

    private static String path(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.isEmpty() && request.getPathInfo() != null ? request.getPathInfo() : path;
    }

    /** Looked for first: to ask whether it has to be made would take a lock. */
    private static Counted counted(Counting counting, String page, int status) {
        Map<Integer, Counted> ofPage = counting.pages.get(page);
        Counted known = ofPage == null ? null : ofPage.get(status);
        return known == null
                ? counting.pages
                        .computeIfAbsent(page, name -> new ConcurrentHashMap<>())
                        .computeIfAbsent(status, code -> Counted.of(counting.registry, page, code))
                : known;
    }

    /** How long all requests took, whatever page and status, by the bounds of a {@link LatencyHistogram}. */
    void tell(ObjDoubleConsumer<Series> listener) {
        Counting counting = current;
        if (counting != null) {
            LatencyHistogram.tell(
                    "levee_http_request_seconds",
                    counting.pages.values().stream()
                            .flatMap(page -> page.values().stream())
                            .map(Counted::times)
                            .toList(),
                    listener);
        }
    }

    private record Counted(Counter requests, LatencyHistogram times) {

        static Counted of(MetricRegistry registry, String page, int status) {
            Tag[] tags = {new Tag("page", page), new Tag("status", String.valueOf(status))};
            LatencyHistogram times = new LatencyHistogram();
            times.publish(registry, "levee_http_request_seconds", tags);
            return new Counted(registry.counter("levee_http_requests_total", tags), times);
        }

        void count(long nanos) {
            requests.inc();
            times.observe(nanos);
        }
    }
}
