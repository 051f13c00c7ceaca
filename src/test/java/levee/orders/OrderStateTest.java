package levee.orders;

import static levee.orders.OrderState.CANCELLED;
import static levee.orders.OrderState.DECLINED;
import static levee.orders.OrderState.DELIVERED;
import static levee.orders.OrderState.PACKED;
import static levee.orders.OrderState.PAID;
import static levee.orders.OrderState.PAYMENT_UNKNOWN;
import static levee.orders.OrderState.PLACED;
import static levee.orders.OrderState.REFUNDED;
import static levee.orders.OrderState.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {

    private static final Map<OrderState, Set<OrderState>> TABLE = Map.of(
            PLACED, Set.of(PAID, DECLINED, PAYMENT_UNKNOWN),
            PAYMENT_UNKNOWN, Set.of(PAID, DECLINED),
            PAID, Set.of(PACKED, CANCELLED),
            PACKED, Set.of(SHIPPED, CANCELLED),
            SHIPPED, Set.of(DELIVERED, REFUNDED),
            DELIVERED, Set.of(REFUNDED),
            CANCELLED, Set.of(REFUNDED),
            DECLINED, Set.of(),
            REFUNDED, Set.of());

    @ParameterizedTest
    @EnumSource
    void leadsWhereTheTableSaysAndNowhereElse(OrderState from) {
        for (OrderState to : OrderState.values()) {
            assertThat(from.canBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(TABLE.get(from).contains(to));
            assertThat(to.before().contains(from)).as(to + " after " + from).isEqualTo(from.canBecome(to));
        }
    }

    @Test
    void onlyBeforeItIsPaidOrDeclinedIsAnOrderPending() {
        assertThat(OrderState.values()).filteredOn(OrderState::isPending).containsExactly(PLACED, PAYMENT_UNKNOWN);
    }

    @Test
    void isNamedAsTheContractSays() {
        assertThat(PAYMENT_UNKNOWN.getCode()).isEqualTo("payment-unknown");
    }
}
