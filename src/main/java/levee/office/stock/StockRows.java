package levee.office.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import levee.cache.Fresh;
import levee.catalogue.Choice;
import levee.office.Conditions;
import levee.office.Found;
import levee.stock.Band;

/** Reads the list of the stock, and what was corrected by hand. */
@ApplicationScoped
public class StockRows {

    /** So many of the latest corrections are shown. */
    static final int CORRECTIONS = 20;

    @PersistenceContext
    private EntityManager em;

    Found find(StockFilter filter) {
        Conditions conditions = filter.conditions();
        return Found.by(Fresh.read(conditions.fill(em.createQuery(filter.query(conditions), Long.class))));
    }

    List<StockRow> read(List<Long> variantIds) {
        return Fresh.read(em.createQuery("""
                        select v.id, v.sku, p.id, p.brand, p.name, v.choice.size, v.choice.colour, v.choice.capacity,
                        p.picture, v.active, p.active, coalesce(s.available, 0)
                        from Variant v join v.product p left join StockItem s on s.variantId = v.id
                        where v.id in :ids""", Object[].class))
                .setParameter("ids", variantIds)
                .getResultStream()
                .map(StockRows::row)
                .toList();
    }

    private static StockRow row(Object[] row) {
        int available = ((Number) row[11]).intValue();
        return new StockRow(
                (Long) row[0],
                (String) row[1],
                (Long) row[2],
                row[3] + " " + row[4],
                new Choice((String) row[5], (String) row[6], (String) row[7]).getText(),
                (String) row[8],
                (Boolean) row[9] && (Boolean) row[10],
                available,
                Band.of(available));
    }

    /** The latest first. */
    List<Correction> corrections(long variantId) {
        return em.createQuery("""
                        select c.madeAt, c.change, c.reason, a.name
                        from StockCorrection c left join Account a on a.id = c.accountId
                        where c.variantId = :variant order by c.madeAt desc, c.id desc""", Object[].class)
                .setParameter("variant", variantId)
                .setMaxResults(CORRECTIONS)
                .getResultStream()
                .map(row -> new Correction((Instant) row[0], (Integer) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
