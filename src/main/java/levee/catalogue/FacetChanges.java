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
        RowBatch changed = new RowBatch("""
                INSERT INTO facets (category_id, attribute, `value`, products) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE products = products + VALUES(products)""");
        RowBatch emptied = new RowBatch("""
                DELETE FROM facets WHERE category_id = ? AND attribute = ? AND `value` = ? AND products <= 0""");
        changes.values().removeIf(by -> by == 0);
        changes.forEach((key, by) -> {
            changed.add(key.categoryId, key.attribute, key.value, by);
            if (by < 0) {
                emptied.add(key.categoryId, key.attribute, key.value);
            }
        });
        changed.execute(em);
        emptied.execute(em);
    }
}
