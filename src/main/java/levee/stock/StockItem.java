package levee.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The units of a variant that can be sold. Changed by conditional updates alone ({@link Stock}), never through here. */
@Entity
@Table(name = "stock_items")
@NamedQuery(name = "StockItem.take", query = """
        update StockItem s set s.available = s.available - :quantity
        where s.variantId = :variant and s.available >= :quantity""")
@NamedQuery(name = "StockItem.putBack", query = """
        update StockItem s set s.available = s.available + :quantity where s.variantId = :variant""")
@NamedQuery(name = "StockItem.correct", query = """
        update StockItem s set s.available = s.available + :change
        where s.variantId = :variant and s.available + :change between 0 and :most""")
@NamedNativeQuery(name = "StockItem.tellBand", query = """
        INSERT INTO cache_changes (region, entry) SELECT 'StockBand', variant_id FROM stock_items
        WHERE variant_id = ?1
        AND band <> CASE WHEN available - ?2 <= 0 THEN 2 WHEN available - ?2 <= 5 THEN 1 ELSE 0 END""")
@NamedQuery(name = "StockItem.of", query = "select s from StockItem s where s.variantId in :variants")
public class StockItem {

    @Id
    @Column(name = "variant_id")
    private Long variantId;

    private int available;

    /** Kept by the database for its index: see the migration. To be queried; {@link #band()} is the one to ask. */
    @Column(insertable = false, updatable = false)
    private Band band;

    /** For JPA. */
    protected StockItem() {}

    public StockItem(long variantId, int available) {
        this.variantId = variantId;
        this.available = available;
    }

    public Long getVariantId() {
        return variantId;
    }

    public int getAvailable() {
        return available;
    }

    public Band band() {
        return Band.of(available);
    }
}
