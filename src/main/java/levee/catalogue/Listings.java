package levee.catalogue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.cache.CacheTag;

/**
 * Keeps the listings and the facets right when products change: in the same transaction, by the difference between what
 * is listed and what should be.
 */
@ApplicationScoped
class Listings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Transactional(TxType.MANDATORY)
    void refresh(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ProductsChanged changed) {
        em.flush();
        Map<Listing.Key, Listing> wanted = wanted(lock(changed.productIds()));
        Map<Listing.Key, Listing> listed = listed(changed.productIds());
        Set<Long> changedCategories = changedCategories(wanted, listed);
        FacetChanges facets = new FacetChanges();
        listed.values().forEach(facets::uncount);
        wanted.values().forEach(facets::count);
        listed.forEach((key, listing) -> {
            if (!wanted.containsKey(key)) {
                em.remove(listing);
            }
        });
        wanted.forEach((key, listing) -> {
            if (listed.containsKey(key)) {
                em.merge(listing);
            } else {
                em.persist(listing);
            }
        });
        em.flush();
        facets.apply(em);
        tell(changedCategories);
    }

    /** What a page depends on that shows a category's listing or facets. */
    static CacheTag tag(long categoryId) {
        return CacheTag.of("Listing", categoryId);
    }

    private void tell(Set<Long> categories) {
        RowBatch tags = new RowBatch("INSERT INTO cache_changes (region, entry) VALUES (?, ?)");
        categories.stream().sorted().map(Listings::tag).forEach(tag -> tags.add(tag.region(), tag.entry()));
        tags.execute(em);
    }

    /** Those in which a product comes, goes, or is sorted or counted otherwise: another description is none of theirs. */
    private static Set<Long> changedCategories(Map<Listing.Key, Listing> wanted, Map<Listing.Key, Listing> listed) {
        return Stream.concat(wanted.keySet().stream(), listed.keySet().stream())
                .filter(key -> !wanted.containsKey(key)
                        || !listed.containsKey(key)
                        || !wanted.get(key).isAs(listed.get(key)))
                .map(Listing.Key::categoryId)
                .collect(Collectors.toSet());
    }

    private Map<Listing.Key, Listing> listed(List<Long> productIds) {
        return em
                .createNamedQuery("Listing.ofProducts", Listing.class)
                .setParameter("products", productIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Listing::key, Function.identity()));
    }

    /** The listings as they should be: none of a product that is not on sale. */
    private Map<Listing.Key, Listing> wanted(Collection<Product> products) {
        return products.stream()
                .filter(Product::isOnSale)
                .flatMap(product -> catalogue.pathTo(product.getCategoryId()).stream()
                        .map(category -> new Listing(category, product)))
                .collect(Collectors.toMap(Listing::key, Function.identity()));
    }

    /** Who changes one of the same products at the same time waits here, and then sees what this one has listed. */
    private Set<Product> lock(List<Long> productIds) {
        return new HashSet<>(em.createNamedQuery("Product.allWithVariants", Product.class)
                .setParameter("products", productIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }
}
