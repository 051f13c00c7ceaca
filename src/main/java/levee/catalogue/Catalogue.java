package levee.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Shown;

/** What is on sale, to be read: categories, products by id, and listings of a category. */
@ApplicationScoped
public class Catalogue {

    /** How old the tree that a node keeps may be: how long after a change of the tree another node shows it. */
    static final Duration TREE_AGE = Duration.ofSeconds(5);

    private record Snapshot(CategoryTree tree, Instant readAt, long moment) {}

    private static final CacheTag CATEGORIES = CacheTag.all("Category");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    private final Changes changes = Changes.ofThisNode();

    private volatile Snapshot snapshot;

    /** Every page names categories, so the few hundred are kept in memory: until one changes, {@link #TREE_AGE} at most. */
    public CategoryTree categories() {
        Snapshot current = snapshot;
        Instant now = clock.instant();
        Shown.add(CATEGORIES);
        if (current == null
                || current.readAt.plus(TREE_AGE).isBefore(now)
                || Freshness.ofThisNode().trust() == Trust.NONE
                || !changes.holdsSince(CATEGORIES, current.moment)) {
            long moment = changes.moment();
            current = new Snapshot(
                    new CategoryTree(
                            em.createNamedQuery("Category.all", Category.class).getResultList()),
                    now,
                    moment);
            snapshot = current;
        }
        return current.tree;
    }

    /** As {@link CategoryTree#pathTo}, but never some seconds old: for those who derive from it what they write. */
    public List<Category> pathTo(long categoryId) {
        LinkedList<Category> path = new LinkedList<>();
        for (Long id = categoryId; id != null; id = path.getFirst().getParentId()) {
            path.addFirst(em.find(Category.class, id));
        }
        return path;
    }

    /** The product if it is on sale. */
    public Optional<Product> find(long productId) {
        return Optional.ofNullable(em.find(Product.class, productId)).filter(Product::isActive);
    }

    /** Those of the products that are on sale, in the order of the ids: one statement at most for all of them. */
    public List<Product> products(List<Long> productIds) {
        if (productIds.isEmpty()) {
            return List.of();
        }
        Map<Long, Product> found = em
                .createNamedQuery("Product.of", Product.class)
                .setParameter("products", productIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Product::getId, Function.identity()));
        return productIds.stream()
                .map(found::get)
                .filter(product -> product != null && product.isActive())
                .toList();
    }

    /** The products that are asked for most. */
    public List<Product> popular(int most) {
        return em.createNamedQuery("Product.popular", Product.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The products that came last. */
    public List<Product> newest(int most) {
        return em.createNamedQuery("Product.newest", Product.class)
                .setMaxResults(most)
                .getResultList();
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

    /** No product has a higher id; 0 if there is none. */
    public long highestId() {
        Long highest = em.createNamedQuery("Product.highestId", Long.class).getSingleResult();
        return highest == null ? 0 : highest;
    }

    /**
     * Of the products on sale with an id in a range, id and slug: for who lists very many.
     *
     * @param to excluded
     */
    public List<Object[]> slugs(long from, long to) {
        return em.createNamedQuery("Product.slugs", Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What a category can be narrowed down by, and with it how many products it has. */
    public Facets facets(Category category) {
        Facets facets = new Facets();
        for (Object[] row : em.createNamedQuery("Facet.of", Object[].class)
                .setParameter("category", category.getId())
                .getResultList()) {
            facets.add(Attribute.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)), (String) row[1], (int) row[2]);
        }
        return facets;
    }
}
