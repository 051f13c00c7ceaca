package levee.orders;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import levee.catalogue.Money;

/**
 * A purchase and what became of it. It is written as {@code placed} in the transaction that takes the stock; the payment
 * follows outside of it and settles it ({@link Settlement}); from {@code paid} on the staff move it ({@link Fulfilment}).
 * Lines, sums and address never change.
 */
@Entity
@Table(name = "orders")
@NamedQuery(name = "Order.byNumber", query = "select o from Order o join fetch o.lines where o.number = :number")
@NamedQuery(name = "Order.byKey", query = "select o from Order o join fetch o.lines where o.idempotencyKey = :key")
@NamedQuery(name = "Order.ofAccount", query = """
        select o from Order o where o.accountId = :account and o.state <> levee.orders.OrderState.DECLINED
        order by o.placedAt desc, o.id desc""")
@NamedQuery(
        name = "Order.pendingSince",
        query =
                "select o.idempotencyKey from Order o where o.state in :states and o.changedAt < :before order by o.changedAt")
@NamedQuery(name = "Order.settle", query = """
        update Order o set o.state = :state, o.paymentReference = :reference, o.changedAt = :now, o.version = o.version + 1
        where o.id = :id and o.state in :from""")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.PLACED;

    private String email;

    @Embedded
    private PostalAddress address;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Column(name = "delivery_amount")
    private BigDecimal deliveryAmount;

    @Column(name = "total_amount")
    private BigDecimal totalAmount;

    private String currency;

    @Column(name = "payment_reference")
    private String paymentReference;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "order_lines", joinColumns = @JoinColumn(name = "order_id"))
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    @Version
    private long version;

    /** For JPA. */
    protected Order() {}

    Order(Purchase purchase, Instant now) {
        this.number = OrderNumber.next();
        this.idempotencyKey = purchase.key();
        this.accountId = purchase.accountId();
        this.email = purchase.email();
        this.address = purchase.address();
        this.delivery = purchase.delivery();
        this.deliveryAmount = purchase.deliveryPrice().getAmount();
        this.totalAmount = purchase.total().getAmount();
        this.currency = purchase.total().getCurrency();
        this.placedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.changedAt = placedAt;
        purchase.cart().getItems().forEach(item -> lines.add(new OrderLine(lines.size(), item)));
    }

    /** @throws IllegalTransitionException if the present state does not lead there */
    void become(OrderState next, Instant now) {
        require(next);
        state = next;
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws IllegalTransitionException if the present state does not lead there */
    void require(OrderState next) {
        if (!state.canBecome(next)) {
            throw new IllegalTransitionException(state, next);
        }
    }

    /** Units by variant that come out of the general stock, in the order in which it is locked. */
    SortedMap<Long, Integer> quantities() {
        SortedMap<Long, Integer> quantities = new TreeMap<>();
        lines.stream()
                .filter(line -> line.reservationId() == null)
                .forEach(line -> quantities.merge(line.getVariantId(), line.getQuantity(), Integer::sum));
        return quantities;
    }

    /** Lines whose units were held in a flash sale, in the order in which these are locked. */
    List<OrderLine> heldLines() {
        return lines.stream()
                .filter(line -> line.reservationId() != null)
                .sorted(Comparator.comparing(OrderLine::reservationId))
                .toList();
    }

    String idempotencyKey() {
        return idempotencyKey;
    }

    /**
     * What its buyer has and nobody else can know: the key that came with the form, 128 bits made of the cart's secret id.
     */
    public String getTicket() {
        return idempotencyKey;
    }

    public boolean admits(String ticket) {
        return MessageDigest.isEqual(idempotencyKey.getBytes(US_ASCII), ticket.getBytes(UTF_8));
    }

    boolean belongsTo(String someone) {
        return email.equalsIgnoreCase(someone.strip());
    }

    public Long getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    /** Null for a guest's. */
    public Long getAccountId() {
        return accountId;
    }

    public OrderState getState() {
        return state;
    }

    public String getEmail() {
        return email;
    }

    public PostalAddress getAddress() {
        return address;
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public Money getDeliveryPrice() {
        return Money.of(deliveryAmount, currency);
    }

    public Money getGoodsTotal() {
        return lines.stream().map(OrderLine::getTotal).reduce(Money.zero(currency), Money::plus);
    }

    public int getUnits() {
        return lines.stream().mapToInt(OrderLine::getQuantity).sum();
    }

    public Money getTotal() {
        return Money.of(totalAmount, currency);
    }

    /** The gateway's name for the payment; null until it is paid. */
    public String getPaymentReference() {
        return paymentReference;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    /** When it came to its state. */
    public Instant getChangedAt() {
        return changedAt;
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    public long getVersion() {
        return version;
    }
}
