package levee.stock.sale;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds units of sales for buyers, for a bounded time: {@link ReservationGroups} of this node, with its pool. */
@ApplicationScoped
public class SaleReservations {

    @Resource(lookup = "java:app/jdbc/orders")
    private DataSource database;

    @Inject
    private SaleCounters counters;

    @Inject
    private Holds holds;

    @Inject
    @ConfigProperty(name = SaleSettings.RESERVATION_SECONDS, defaultValue = SaleSettings.RESERVATION_SECONDS_DEFAULT)
    private Long reservationSeconds;

    private ReservationGroups groups;

    /**
     * All units that are asked for, or none. In transactions of its own, shared with others who wait.
     *
     * @throws ReservationFailed if the database could not decide; the same request may be sent again
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public SaleAnswer reserve(long itemId, SaleRequest request) {
        SaleAnswer answer = groups().reserve(itemId, request);
        counters.answered(answer);
        return answer;
    }

    private synchronized ReservationGroups groups() {
        if (groups == null) {
            groups = new ReservationGroups(() -> database.getConnection(), Duration.ofSeconds(reservationSeconds));
        }
        return groups;
    }

    /** The buyer does not want it any more. Does nothing if it is not held. */
    @Transactional
    public void release(long reservation) {
        if (holds.release(reservation)) {
            counters.released(1);
        }
    }
}
