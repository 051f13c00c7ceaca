package levee.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.ListedAttributes;
import levee.catalogue.Product;
import levee.catalogue.ProductsChanged;
import levee.catalogue.RowBatch;

/** Keeps what can be found by words in step with the products, within the transaction that changes them. */
@ApplicationScoped
class SearchEntries {

    private static final int LONGEST_CATEGORIES = 400;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Transactional(TxType.MANDATORY)
    void refresh(@Observes ProductsChanged changed) {
        RowBatch found = new RowBatch("""
                INSERT INTO search_entries (product_id, category_id, popularity, price_amount, added_at, attributes,
                    name, brand, categories, description)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE category_id = VALUES(category_id), popularity = VALUES(popularity),
                    price_amount = VALUES(price_amount), added_at = VALUES(added_at), attributes = VALUES(attributes),
                    name = VALUES(name), brand = VALUES(brand), categories = VALUES(categories),
                    description = VALUES(description)""");
        RowBatch gone = new RowBatch("DELETE FROM search_entries WHERE product_id = ?");
        for (long id : changed.productIds()) {
            Product product = em.find(Product.class, id);
            if (product == null || !product.isOnSale()) {
                gone.add(id);
            } else {
                found.add(values(product));
            }
        }
        found.execute(em);
        gone.execute(em);
    }

    private Object[] values(Product product) {
        return new Object[] {
            product.getId(),
            product.getCategoryId(),
            product.getPopularity(),
            product.getPrice().getAmount(),
            LocalDateTime.ofInstant(product.getAddedAt(), ZoneOffset.UTC),
            ListedAttributes.of(product).text(),
            product.getName(),
            product.getBrand(),
            categories(product),
            product.getDescription()
        };
    }

    private String categories(Product product) {
        String names = catalogue.pathTo(product.getCategoryId()).stream()
                .map(Category::getName)
                .collect(Collectors.joining(" "));
        return names.substring(0, Math.min(names.length(), LONGEST_CATEGORIES));
    }
}
