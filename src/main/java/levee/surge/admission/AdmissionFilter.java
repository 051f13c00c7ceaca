package levee.surge.admission;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import levee.accounts.Visitor;
import levee.cache.pages.LatePages;
import levee.database.Ordering;
import levee.surge.SurgeSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Lets so many requests in at once as can be answered in time; see {@code package-info} for why it stands where it does. */
public class AdmissionFilter extends HttpFilter {

    private static final Admission ADMISSION = Admission.ofThisNode();

    @Inject
    private MetricRegistry registry;

    @Inject
    private LatePages pages;

    @Inject
    private Visitor visitor;

    @Inject
    @ConfigProperty(name = SurgeSettings.ADMISSION, defaultValue = SurgeSettings.ADMISSION_DEFAULT)
    private boolean wanted;

    @Inject
    @ConfigProperty(name = SurgeSettings.LEAST, defaultValue = SurgeSettings.LEAST_DEFAULT)
    private int least;

    @Inject
    @ConfigProperty(name = SurgeSettings.MOST, defaultValue = SurgeSettings.MOST_DEFAULT)
    private int most;

    @Inject
    @ConfigProperty(name = SurgeSettings.PAYMENTS, defaultValue = SurgeSettings.PAYMENTS_DEFAULT)
    private int payments;

    @Inject
    @ConfigProperty(name = SurgeSettings.PATIENCE, defaultValue = SurgeSettings.PATIENCE_DEFAULT)
    private long patienceMillis;

    @Inject
    @ConfigProperty(name = SurgeSettings.BROWSE_PATIENCE, defaultValue = SurgeSettings.BROWSE_PATIENCE_DEFAULT)
    private long browsePatienceMillis;

    @Inject
    @ConfigProperty(name = SurgeSettings.STALE, defaultValue = SurgeSettings.STALE_DEFAULT)
    private long staleSeconds;

    @Inject
    @ConfigProperty(name = SurgeSettings.CLIENT_PAGES, defaultValue = SurgeSettings.CLIENT_PAGES_DEFAULT)
    private int clientPages;

    @Inject
    @ConfigProperty(name = SurgeSettings.CLIENT_BURST, defaultValue = SurgeSettings.CLIENT_BURST_DEFAULT)
    private int clientBurst;

    private Clients clients;

    @Override
    public void init() {
        if (wanted) {
            Bounds bounds = new Bounds(
                    least, most, payments, Duration.ofMillis(patienceMillis), Duration.ofMillis(browsePatienceMillis));
            ADMISSION.open(bounds, Duration.ofSeconds(staleSeconds), registry);
            clients = new Clients(clientPages, clientBurst, System::nanoTime);
        }
    }

    @Override
    public void destroy() {
        ADMISSION.close();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Errand errand = Errand.of(request);
        if (errand == Errand.PAY || errand == Errand.CHECKOUT) {
            Ordering.<IOException, ServletException>run(() -> bound(errand, request, response, chain));
        } else {
            bound(errand, request, response, chain);
        }
    }

    private void bound(Errand errand, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!wanted || errand == Errand.FREE || pages.isReady(request)) {
            chain.doFilter(request, response);
        } else if (errand == Errand.BROWSE && isGreedy()) {
            ADMISSION.countGreed(errand, Decision.SHED);
            Refusal.ofGreed().write(request, response);
        } else {
            admit(errand, request, response, chain);
        }
    }

    /** Who is on this machine, as a balancer is, does not ask for one person. */
    private boolean isGreedy() {
        return !visitor.isOfTheHouse() && !clients.mayAsk(visitor.address());
    }

    private void admit(Errand errand, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Slots.Slot> entered = enter(errand);
        if (entered.isEmpty()) {
            turnAway(errand, request, response);
            return;
        }
        Slots.Slot slot = entered.get();
        HeldSlot.hold(slot);
        ADMISSION.count(errand, slot.decision());
        chain.doFilter(request, response);
        if (response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            slot.succeeded();
        }
    }

    private static Optional<Slots.Slot> enter(Errand errand) {
        try {
            return ADMISSION.slots().enter(errand);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void turnAway(Errand errand, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (errand == Errand.BROWSE && pages.give(request, response, ADMISSION.stale())) {
            ADMISSION.count(errand, Decision.STALE);
        } else {
            ADMISSION.count(errand, Decision.SHED);
            Refusal.of(request).write(request, response);
        }
    }
}
