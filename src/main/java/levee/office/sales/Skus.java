package levee.office.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Variants by their SKU, and the other way round. */
@ApplicationScoped
class Skus {

    @PersistenceContext
    private EntityManager em;

    /** Those that there are. */
    Map<String, Long> ids(Collection<String> skus) {
        Map<String, Long> ids = new HashMap<>();
        if (!skus.isEmpty()) {
            em.createQuery("select v.sku, v.id from Variant v where v.sku in :skus", Object[].class)
                    .setParameter("skus", skus)
                    .getResultList()
                    .forEach(row -> ids.put((String) row[0], (Long) row[1]));
        }
        return ids;
    }

    Map<Long, String> of(Collection<Long> ids) {
        Map<Long, String> skus = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select v.id, v.sku from Variant v where v.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> skus.put((Long) row[0], (String) row[1]));
        }
        return skus;
    }
}
