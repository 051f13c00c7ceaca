package levee.office.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import levee.office.orders.OrderFilter.By;
import levee.orders.OrderState;
import org.junit.jupiter.api.Test;

class OrderFilterTest {

    private final OrderFilter filter = new OrderFilter();

    @Test
    void atFirstAllOrdersAreListedTheLatestFirst() {
        assertThat(query()).isEqualTo("select o.id from Order o order by o.placedAt desc, o.id desc");
    }

    @Test
    void ordersOfAStateAreListedBySinceWhenTheyAreInIt() {
        filter.setState(OrderState.PAID);
        filter.setFrom(LocalDate.of(2024, 6, 1));
        assertThat(query())
                .isEqualTo("select o.id from Order o where o.state = :state and o.changedAt >= :from"
                        + " order by o.changedAt desc, o.id desc");
    }

    @Test
    void theLastDayIsListedToItsEnd() {
        filter.setTo(LocalDate.of(2024, 6, 1));
        assertThat(query()).contains("o.placedAt < :until");
        assertThat(filter.conditions().parameters()).containsEntry("until", Instant.parse("2024-06-02T00:00:00Z"));
    }

    @Test
    void aNumberIsFoundAsItIsReadAloud() {
        filter.setText(" 7k3m-9 ");
        assertThat(filter.conditions().parameters()).containsEntry("text", "7K3M9%");
    }

    @Test
    void anAddressIsFoundAsItIs() {
        filter.setText("Anna-B@example.com");
        filter.setBy(By.EMAIL);
        assertThat(filter.conditions().parameters()).containsEntry("text", "Anna-B@example.com%");
        assertThat(query()).contains("o.email like :text").endsWith("order by o.email desc, o.id desc");
    }

    private String query() {
        return filter.query(filter.conditions());
    }
}
