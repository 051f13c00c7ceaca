package levee.office.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.office.Count;
import levee.orders.OrderState;

/** How many orders wait for somebody: counted in one statement, and in each state no further than {@link Count#MOST}. */
@ApplicationScoped
public class OpenOrders {

    private static final List<OrderState> STATES = List.of(
            OrderState.PAID, OrderState.PACKED, OrderState.SHIPPED, OrderState.CANCELLED, OrderState.PAYMENT_UNKNOWN);

    private static final String COUNT = STATES.stream()
            .map(state -> "SELECT '" + state + "', COUNT(*) FROM (SELECT 1 AS one FROM orders WHERE state = '" + state
                    + "' LIMIT " + (Count.MOST + 1) + ") AS " + state.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" UNION ALL "));

    @PersistenceContext
    private EntityManager em;

    public record Waiting(OrderState state, Count count) {

        public String getLook() {
            return count.isNone() ? "quiet" : StateLook.of(state);
        }
    }

    public List<Waiting> count() {
        Map<String, Number> counts = rows().collect(Collectors.toMap(row -> (String) row[0], row -> (Number) row[1]));
        return STATES.stream()
                .map(state -> new Waiting(state, Count.of(counts.get(state.name()))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows() {
        return em.createNativeQuery(COUNT).getResultStream();
    }
}
