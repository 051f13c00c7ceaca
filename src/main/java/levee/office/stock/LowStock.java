package levee.office.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import levee.cache.Fresh;
import levee.office.Count;
import levee.stock.Band;

/** How many of the variants on sale run low or are sold out, counted no further than {@link Count#MOST}. */
@ApplicationScoped
public class LowStock {

    public record Low(Count fewLeft, Count soldOut) {}

    @PersistenceContext
    private EntityManager em;

    public Low count() {
        Object[] counts = (Object[]) em.createNativeQuery(
                        Fresh.SQL + " SELECT (" + count(Band.FEW_LEFT) + "), (" + count(Band.SOLD_OUT) + ")")
                .getSingleResult();
        return new Low(Count.of((Number) counts[0]), Count.of((Number) counts[1]));
    }

    private static String count(Band band) {
        return "SELECT COUNT(*) FROM (SELECT 1 AS one FROM stock_items s"
                + " JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id"
                + " WHERE s.band = " + band.ordinal() + " AND v.active AND p.active LIMIT " + (Count.MOST + 1)
                + ") AS low";
    }
}
