package levee.stock.sale;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import levee.catalogue.Money;

/**
 * A variant in a sale, at the sale's price. Its units are counted by what becomes of them: those that are allotted to the
 * sale are available, reserved or sold, and nothing else. Changed by conditional updates alone, never through here.
 */
@Entity
@Table(name = "sale_items")
@NamedQuery(name = "SaleItem.of", query = "select i from SaleItem i where i.saleId = :sale order by i.position")
@NamedQuery(name = "SaleItem.ofSales", query = """
        select i from SaleItem i where i.saleId in :sales order by i.saleId, i.position""")
@NamedQuery(name = "SaleItem.byId", query = "select i from SaleItem i where i.id = :item")
@NamedNativeQuery(name = "SaleItem.leftOver", query = """
        SELECT i.id, s.step FROM sale_items i JOIN flash_sales s ON s.id = i.sale_id
        WHERE i.available + i.reserved > 0
        AND (s.step = 'CANCELLED' OR s.step = 'SCHEDULED' AND s.ends_at <= UTC_TIMESTAMP(6)) ORDER BY i.id""")
@NamedNativeQuery(name = "SaleItem.reconcile", query = """
        SELECT i.id, i.variant_id, i.allotted, i.available, i.reserved, i.sold, r.held, r.bought,
            m.allotted AS m_allotted, m.reserved AS m_reserved, m.sold AS m_sold
        FROM sale_items i
        LEFT JOIN (SELECT item_id, SUM(CASE WHEN state = 'HELD' THEN units ELSE 0 END) AS held,
                SUM(CASE WHEN state = 'SOLD' THEN units ELSE 0 END) AS bought
            FROM sale_reservations WHERE item_id IN (SELECT id FROM sale_items WHERE sale_id = ?1) GROUP BY item_id) r
            ON r.item_id = i.id
        LEFT JOIN (SELECT item_id,
                SUM(CASE kind WHEN 'ALLOTTED' THEN units WHEN 'GIVEN_BACK' THEN -units ELSE 0 END) AS allotted,
                SUM(CASE kind WHEN 'RESERVED' THEN units WHEN 'RELEASED' THEN -units WHEN 'EXPIRED' THEN -units
                    WHEN 'SOLD' THEN -units ELSE 0 END) AS reserved,
                SUM(CASE kind WHEN 'SOLD' THEN units WHEN 'RETURNED' THEN -units ELSE 0 END) AS sold
            FROM sale_movements WHERE item_id IN (SELECT id FROM sale_items WHERE sale_id = ?1) GROUP BY item_id) m
            ON m.item_id = i.id
        WHERE i.sale_id = ?1 ORDER BY i.position""")
@NamedQuery(name = "SaleItem.remove", query = "delete from SaleItem i where i.saleId = :sale")
@NamedQuery(name = "SaleItem.allot", query = """
        update SaleItem i set i.allotted = :units, i.available = :units
        where i.id = :item and i.allotted = 0 and i.reserved = 0 and i.sold = 0""")
@NamedQuery(name = "SaleItem.giveBack", query = """
        update SaleItem i set i.allotted = i.allotted - :units, i.available = i.available - :units
        where i.id = :item and i.available = :units""")
@NamedQuery(name = "SaleItem.sell", query = """
        update SaleItem i set i.reserved = i.reserved - :units, i.sold = i.sold + :units
        where i.id = :item and i.reserved >= :units""")
@NamedQuery(name = "SaleItem.letGo", query = """
        update SaleItem i set i.reserved = i.reserved - :units, i.available = i.available + :units
        where i.id = :item and i.reserved >= :units""")
@NamedQuery(name = "SaleItem.takeBack", query = """
        update SaleItem i set i.sold = i.sold - :units, i.available = i.available + :units
        where i.id = :item and i.sold >= :units""")
public class SaleItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "sale_id")
    private long saleId;

    private int position;

    @Column(name = "variant_id")
    private long variantId;

    @Embedded
    private Money price;

    private int planned;

    @Column(updatable = false)
    private int allotted;

    @Column(updatable = false)
    private int available;

    @Column(updatable = false)
    private int reserved;

    @Column(updatable = false)
    private int sold;

    /** For JPA. */
    protected SaleItem() {}

    SaleItem(long saleId, int position, SaleDraft.Item item) {
        this.saleId = saleId;
        this.position = position;
        this.variantId = item.variantId();
        this.price = item.price();
        this.planned = item.units();
    }

    public Long getId() {
        return id;
    }

    public long getSaleId() {
        return saleId;
    }

    public long getVariantId() {
        return variantId;
    }

    public Money getPrice() {
        return price;
    }

    /** What somebody wishes it to have. */
    public int getPlanned() {
        return planned;
    }

    /** What it has of the general stock. */
    public int getAllotted() {
        return allotted;
    }

    public int getAvailable() {
        return available;
    }

    public int getReserved() {
        return reserved;
    }

    public int getSold() {
        return sold;
    }
}
