package levee.cart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import levee.cache.Fresh;

/** So many units of one variant in one cart. Written by the statements below alone, each of which is one round trip. */
@Entity
@IdClass(CartLine.Key.class)
@Table(name = "cart_lines")
// All that a cart shows, in one statement however long it is. The product comes before the variant that refers to it.
@NamedQuery(name = "CartLine.ofCart", hints = @QueryHint(name = Fresh.SQL_HINT, value = Fresh.SQL), query = """
        select product, variant, line.quantity, item.available
        from CartLine line left join StockItem item on item.variantId = line.variantId,
            Variant variant join variant.product product
        where line.cartId = :cart and variant.id = line.variantId
        order by line.addedAt, line.variantId""")
@NamedQuery(name = "CartLine.units", query = "select sum(line.quantity) from CartLine line where line.cartId = :cart")
@NamedQuery(name = "CartLine.change", query = """
        update CartLine line set line.quantity = :quantity where line.cartId = :cart and line.variantId = :variant""")
@NamedQuery(
        name = "CartLine.remove",
        query = "delete from CartLine line where line.cartId = :cart and line.variantId = :variant")
// VALUES() and not a row alias, which MariaDB does not know.
@NamedNativeQuery(name = "CartLine.add", query = """
        INSERT INTO cart_lines (cart_id, variant_id, quantity, added_at)
        SELECT ?1, ?2, ?3, ?4 FROM DUAL
        WHERE (SELECT COUNT(*) FROM cart_lines other WHERE other.cart_id = ?1 AND other.variant_id <> ?2) < ?5
        ON DUPLICATE KEY UPDATE quantity = LEAST(cart_lines.quantity + VALUES(quantity), ?6)""")
@NamedNativeQuery(name = "CartLine.purge", query = "DELETE FROM cart_lines WHERE added_at < ?1 LIMIT 1000")
public class CartLine {

    @Id
    @Column(name = "cart_id")
    private String cartId;

    @Id
    @Column(name = "variant_id")
    private Long variantId;

    private int quantity;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For JPA. */
    protected CartLine() {}

    /** The composite id, as JPA wants it. */
    public static class Key implements Serializable {

        private String cartId;

        private Long variantId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(cartId, key.cartId)
                    && Objects.equals(variantId, key.variantId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cartId, variantId);
        }
    }
}
