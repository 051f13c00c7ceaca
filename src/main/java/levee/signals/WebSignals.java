package levee.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How many threads are at work for visitors now, and how many sessions this node has in its memory. */
@ApplicationScoped
class WebSignals {

    @Inject
    private MetricRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        registry.gauge("levee_http_threads_busy", Serving::threads);
        registry.gauge("levee_http_sessions", SessionValve::sessions);
    }
}
