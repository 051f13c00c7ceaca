package levee.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/** What somebody of the staff did to an order, when and why. Written once. */
@Entity
@Table(name = "order_events")
@NamedQuery(
        name = "OrderEvent.ofOrder",
        query = "select e from OrderEvent e where e.orderId = :order order by e.happenedAt, e.id")
public class OrderEvent {

    @Id
    @TableGenerator(
            name = "order_events",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_value",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "order_events")
    private Long id;

    @Column(name = "order_id")
    private long orderId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private String note;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    /** For JPA. */
    protected OrderEvent() {}

    /** The order has just come to its state by the hand of the given account. */
    OrderEvent(Order order, String note, long accountId) {
        this.orderId = order.getId();
        this.state = order.getState();
        this.note = note == null ? "" : note;
        this.accountId = accountId;
        this.happenedAt = order.getChangedAt();
    }

    public OrderState getState() {
        return state;
    }

    public String getNote() {
        return note;
    }

    public Long getAccountId() {
        return accountId;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }
}
