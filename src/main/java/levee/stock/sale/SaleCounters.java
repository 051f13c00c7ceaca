package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What {@code /metrics} tells of reservations in flash sales, beside those of the general stock, since the start of this
 * node: each reservation that was made, each that was asked for when there was not enough, each that was let go, by why.
 */
@ApplicationScoped
class SaleCounters {

    private static final String RESERVATIONS = "levee.stock.reservations";

    @Inject
    private MetricRegistry registry;

    void answered(SaleAnswer answer) {
        switch (answer.outcome()) {
            case RESERVED -> count("reserved", 1);
            case SOLD_OUT -> count("sold-out", 1);
            default -> {
                // Nothing was reserved, and not for want of units.
            }
        }
    }

    void expired(int reservations) {
        count("expired", reservations);
    }

    void released(int reservations) {
        count("released", reservations);
    }

    private void count(String outcome, int reservations) {
        registry.counter(RESERVATIONS, new Tag("outcome", outcome)).inc(reservations);
    }
}
