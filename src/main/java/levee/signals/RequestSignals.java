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
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Counts each request once, by page and status, with its time. It is the outermost filter, so it sees what the visitor
 * sees: a refused or failed request too. Who answers before any filter counts for itself.
 */
public class RequestSignals implements Filter {

    @Inject
    private MetricRegistry registry;

    private final RequestCounts counts = RequestCounts.ofThisNode();

    @Override
    public void init(FilterConfig config) {
        counts.begin(config.getServletContext(), registry);
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
            counts.count((HttpServletRequest) request, status, System.nanoTime() - start);
        }
    }
}
