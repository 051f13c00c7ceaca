package levee.stock.sale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the ledger: so many units went from one place to another. Written in the transaction that moves them. */
@Entity
@Table(name = "sale_movements")
@NamedNativeQuery(name = "Movement.write", query = """
        INSERT INTO sale_movements (item_id, reservation_id, kind, units, happened_at)
        VALUES (?1, ?2, ?3, ?4, UTC_TIMESTAMP(6))""")
@NamedQuery(name = "Movement.latest", query = """
        select m from Movement m where m.itemId in :items order by m.id desc""")
public class Movement {

    /** From where to where. */
    public enum Kind {
        /** From the general stock to what is available. */
        ALLOTTED,
        /** From what is available to what is held for a buyer. */
        RESERVED,
        /** Back from there, before its time was over. */
        RELEASED,
        /** Back from there, since its time was over. */
        EXPIRED,
        /** From what is held to what is sold. */
        SOLD,
        /** Back from what is sold to what is available: not paid, or the order was called off. */
        RETURNED,
        /** From what is available back to the general stock. */
        GIVEN_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "reservation_id")
    private Long reservationId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int units;

    @Column(name = "happened_at")
    private Instant happenedAt;

    /** For JPA. */
    protected Movement() {}

    public Long getId() {
        return id;
    }

    public long getItemId() {
        return itemId;
    }

    /** Null where units come from the general stock, or go back to it. */
    public Long getReservationId() {
        return reservationId;
    }

    public Kind getKind() {
        return kind;
    }

    public int getUnits() {
        return units;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }
}
