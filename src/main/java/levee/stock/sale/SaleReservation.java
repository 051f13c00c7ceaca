package levee.stock.sale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Units of a sale that are held for a buyer until a moment of the database's clock. It becomes sold with the order, or is
 * released (by the buyer, by a payment that failed, with the sale) or expired, and stays so. Written by statements alone.
 */
@Entity
@Table(name = "sale_reservations")
@NamedNativeQuery(name = "SaleReservation.sell", query = """
        UPDATE sale_reservations SET state = 'SOLD'
        WHERE id = ?1 AND units = ?2 AND state = 'HELD' AND holds_until > UTC_TIMESTAMP(6)""")
@NamedNativeQuery(
        name = "SaleReservation.move",
        query = "UPDATE sale_reservations SET state = ?2 WHERE id = ?1 AND state = ?3")
@NamedNativeQuery(
        name = "SaleReservation.unitsOf",
        query = "SELECT item_id, units FROM sale_reservations WHERE id = ?1")
// Others that do the same at the same time take others.
@NamedNativeQuery(name = "SaleReservation.overdue", query = """
        SELECT id, item_id, units FROM sale_reservations WHERE state = 'HELD' AND holds_until <= UTC_TIMESTAMP(6)
        ORDER BY holds_until LIMIT 200 FOR UPDATE SKIP LOCKED""")
@NamedNativeQuery(name = "SaleReservation.ofCancelled", query = """
        SELECT id, item_id, units FROM sale_reservations WHERE state = 'HELD' AND item_id = ?1
        ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED""")
public class SaleReservation {

    public enum State {
        HELD,
        SOLD,
        RELEASED,
        EXPIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "item_id")
    private long itemId;

    private int units;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "holds_until")
    private Instant holdsUntil;

    /** For JPA. */
    protected SaleReservation() {}

    public Long getId() {
        return id;
    }

    public int getUnits() {
        return units;
    }

    public State getState() {
        return state;
    }

    public Instant getHoldsUntil() {
        return holdsUntil;
    }
}
