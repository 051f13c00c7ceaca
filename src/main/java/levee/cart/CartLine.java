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
        select product, variant, line.quantity, item.available,
            hold.id, hold.state, hold.holdsUntil, offer.price.amount, sale.slug
        from CartLine line left join StockItem item on item.variantId = line.variantId
            left join SaleReservation hold on hold.id = line.reservationId
            left join SaleItem offer on offer.id = hold.itemId left join FlashSale sale on sale.id = offer.saleId,
            Variant variant join variant.product product
        where line.cartId = :cart and variant.id = line.variantId
        order by line.addedAt, line.variantId""")
@NamedQuery(name = "CartLine.units", query = "select sum(line.quantity) from CartLine line where line.cartId = :cart")
@NamedQuery(name = "CartLine.change", query = """
        update CartLine line set line.quantity = :quantity
        where line.cartId = :cart and line.variantId = :variant and line.reservationId is null""")
@NamedQuery(name = "CartLine.reservation", query = """
        select line.reservationId from CartLine line where line.cartId = :cart and line.variantId = :variant
        and line.reservationId is not null""")
@NamedQuery(
        name = "CartLine.remove",
        query = "delete from CartLine line where line.cartId = :cart and line.variantId = :variant")
// VALUES() and not a row alias, which MariaDB does not know.
@NamedNativeQuery(name = "CartLine.add", query = """
        INSERT INTO cart_lines (cart_id, variant_id, quantity, added_at)
        SELECT ?1, ?2, ?3, ?4 FROM DUAL
        WHERE (SELECT COUNT(*) FROM cart_lines other WHERE other.cart_id = ?1 AND other.variant_id <> ?2) < ?5
        ON DUPLICATE KEY UPDATE quantity = CASE WHEN cart_lines.reservation_id IS NULL
            THEN LEAST(cart_lines.quantity + VALUES(quantity), ?6) ELSE cart_lines.quantity END""")
// Takes the place of a line of the same variant: a cart has one of each.
@NamedNativeQuery(name = "CartLine.hold", query = """
        INSERT INTO cart_lines (cart_id, variant_id, quantity, added_at, reservation_id)
        SELECT ?1, ?2, ?3, ?4, ?5 FROM DUAL
        WHERE (SELECT COUNT(*) FROM cart_lines other WHERE other.cart_id = ?1 AND other.variant_id <> ?2) < ?6
        ON DUPLICATE KEY UPDATE quantity = VALUES(quantity), reservation_id = VALUES(reservation_id)""")
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

    /** Of the units of a flash sale that are held for it; null for what is bought at its usual price. */
    @Column(name = "reservation_id")
    private Long reservationId;

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
