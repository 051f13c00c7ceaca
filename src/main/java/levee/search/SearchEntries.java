package levee.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.stream.Collectors;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.Product;
import levee.catalogue.ProductChanged;

/** Keeps what can be found by words in step with the products, within the transaction that changes one. */
@ApplicationScoped
class SearchEntries {

    private static final int LONGEST_CATEGORIES = 400;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Transactional(TxType.MANDATORY)
    void refresh(@Observes ProductChanged changed) {
        Product product = em.find(Product.class, changed.productId());
        if (product == null || !product.isOnSale()) {
            new Sql()
                    .add("DELETE FROM search_entries WHERE product_id = ?", changed.productId())
                    .on(em)
                    .executeUpdate();
            return;
        }
        new Sql()
                .add(
                        "INSERT INTO search_entries (product_id, name, brand, categories, description)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        product.getId(),
                        product.getName(),
                        product.getBrand(),
                        categories(product),
                        product.getDescription())
                .add("ON DUPLICATE KEY UPDATE name = VALUES(name), brand = VALUES(brand),")
                .add("categories = VALUES(categories), description = VALUES(description)")
                .on(em)
                .executeUpdate();
    }

    private String categories(Product product) {
        String names = catalogue.pathTo(product.getCategoryId()).stream()
                .map(Category::getName)
                .collect(Collectors.joining(" "));
        return names.substring(0, Math.min(names.length(), LONGEST_CATEGORIES));
    }
}
