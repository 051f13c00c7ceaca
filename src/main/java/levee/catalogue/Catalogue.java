package levee.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is on sale, to be read: categories, products by id, and listings of a category. */
@ApplicationScoped
public class Catalogue {

    /** How old the tree that a node keeps may be: how long after a change of the tree another node shows it. */
    static final Duration TREE_AGE = Duration.ofSeconds(5);

    private record Snapshot(CategoryTree tree, Instant readAt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    private volatile Snapshot snapshot;

    /** Every page names categories, so the few hundred of them are kept in memory for {@link #TREE_AGE}. */
    public CategoryTree categories() {
        Snapshot current = snapshot;
        Instant now = clock.instant();
        if (current == null || current.readAt.plus(TREE_AGE).isBefore(now)) {
            current = new Snapshot(
                    new CategoryTree(
                            em.createNamedQuery("Category.all", Category.class).getResultList()),
                    now);
            snapshot = current;
        }
        return current.tree;
    }

    /** The product if it is on sale. */
    public Optional<Product> find(long productId) {
        return Optional.ofNullable(em.find(Product.class, productId)).filter(Product::isActive);
    }

    /** The variant if it and its product are on sale. */
    public Optional<Variant> findVariant(long variantId) {
        return Optional.ofNullable(em.find(Variant.class, variantId))
                .filter(variant -> variant.isActive() && variant.getProduct().isActive());
    }

    /** One page of a category with all that is below it. */
    public List<Product> list(Category category, Sort sort, int first, int most) {
        return em.createNamedQuery(sort.query(), Product.class)
                .setParameter("category", category.getId())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}
