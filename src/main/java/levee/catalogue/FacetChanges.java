package levee.catalogue;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** By how much the facets change when listings change. Applied in the order of the keys, the order of the row locks. */
final class FacetChanges {

    private record Key(long categoryId, String attribute, String value) {}

    private final Map<Key, Integer> changes = new TreeMap<>(Comparator.comparingLong(Key::categoryId)
            .thenComparing(Key::attribute)
            .thenComparing(Key::value));

    void count(Listing listing) {
        change(listing, 1);
    }

    void uncount(Listing listing) {
        change(listing, -1);
    }

    private void change(Listing listing, int by) {
        change(listing, Attribute.BRAND, listing.getBrand(), by);
        listing.attributes().forEach((attribute, value) -> change(listing, attribute, value, by));
    }

    private void change(Listing listing, Attribute attribute, String value, int by) {
        changes.merge(new Key(listing.getCategoryId(), attribute.id(), value), by, Integer::sum);
    }

    void apply(EntityManager em) {
        changes.values().removeIf(by -> by == 0);
        changes.forEach((key, by) -> {
            em.createNativeQuery("""
                            INSERT INTO facets (category_id, attribute, value, products) VALUES (?, ?, ?, ?)
                            ON DUPLICATE KEY UPDATE products = products + ?""")
                    .setParameter(1, key.categoryId)
                    .setParameter(2, key.attribute)
                    .setParameter(3, key.value)
                    .setParameter(4, by)
                    .setParameter(5, by)
                    .executeUpdate();
            if (by < 0) {
                em.createNativeQuery("""
                                DELETE FROM facets
                                WHERE category_id = ? AND attribute = ? AND value = ? AND products <= 0""")
                        .setParameter(1, key.categoryId)
                        .setParameter(2, key.attribute)
                        .setParameter(3, key.value)
                        .executeUpdate();
            }
        });
    }
}
