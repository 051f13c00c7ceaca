package levee.signals;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts each request once, by page and status, with its time. It is the outermost filter, so it sees what the visitor
 * sees: a refused or failed request too.
 */
public class RequestSignals implements Filter {

    @Inject
    private MetricRegistry registry;

    private final Map<String, Map<Integer, Series>> series = new ConcurrentHashMap<>();

    private PageNames names;

    @Override
    public void init(FilterConfig config) {
        names = PageNames.of(config.getServletContext());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        Serving.begin();
        try {
            chain.doFilter(request, response);
            status = ((HttpServletResponse) response).getStatus();
        } finally {
            Serving.end();
            count(names.of(pathOf((HttpServletRequest) request)), status, System.nanoTime() - start);
        }
    }

    private static String pathOf(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.isEmpty() && request.getPathInfo() != null ? request.getPathInfo() : path;
    }

    private void count(String page, int status, long nanos) {
        Map<Integer, Series> ofPage = series.computeIfAbsent(page, name -> new ConcurrentHashMap<>());
        ofPage.computeIfAbsent(status, code -> Series.of(registry, page, code)).count(nanos);
    }

    private record Series(Counter requests, LatencyHistogram times) {

        static Series of(MetricRegistry registry, String page, int status) {
            Tag[] tags = {new Tag("page", page), new Tag("status", String.valueOf(status))};
            LatencyHistogram times = new LatencyHistogram();
            times.publish(registry, "levee_http_request_seconds", tags);
            return new Series(registry.counter("levee_http_requests_total", tags), times);
        }

        void count(long nanos) {
            requests.inc();
            times.observe(nanos);
        }
    }
}
