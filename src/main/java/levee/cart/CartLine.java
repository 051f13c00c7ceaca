package levee.cart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import levee.catalogue.Variant;

/** So many units of one variant in one cart. Written by the statements below alone, each of which is one round trip. */
@Entity
@IdClass(CartLine.Key.class)
@Table(name = "cart_lines")
// The number left comes with the lines, so that a cart is one statement however long it is.
@NamedQuery(name = "CartLine.ofCart", query = """
        select line, item.available from CartLine line
        join fetch line.variant variant join fetch variant.product left join StockItem item on item.variantId = variant.id
        where line.cartId = :cart order by line.addedAt, variant.id""")
@NamedQuery(name = "CartLine.units", query = "select sum(line.quantity) from CartLine line where line.cartId = :cart")
@NamedQuery(name = "CartLine.change", query = """
        update CartLine line set line.quantity = :quantity where line.cartId = :cart and line.variant.id = :variant""")
@NamedQuery(
        name = "CartLine.remove",
        query = "delete from CartLine line where line.cartId = :cart and line.variant.id = :variant")
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
    @ManyToOne
    @JoinColumn(name = "variant_id")
    private Variant variant;

    private int quantity;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For JPA. */
    protected CartLine() {}

    Variant variant() {
        return variant;
    }

    int quantity() {
        return quantity;
    }

    /** The composite id, as JPA wants it. */
    public static class Key implements Serializable {

        private String cartId;

        private Long variant;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(cartId, key.cartId)
                    && Objects.equals(variant, key.variant);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cartId, variant);
        }
    }
}
