package levee.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the listings and the facets right when a product changes: in the same transaction, by the difference between
 * what is listed and what should be.
 */
@ApplicationScoped
class Listings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Transactional(TxType.MANDATORY)
    void refresh(@Observes ProductChanged changed) {
        em.flush();
        // Who changes the same product at the same time waits here, and then sees what this one has listed.
        Product product = em.find(Product.class, changed.productId(), LockModeType.PESSIMISTIC_WRITE);
        Map<Long, Listing> listed = listed(changed.productId());
        Map<Long, Listing> wanted = wanted(product);
        FacetChanges facets = new FacetChanges();
        listed.values().forEach(facets::uncount);
        wanted.values().forEach(facets::count);
        listed.values().stream()
                .filter(listing -> !wanted.containsKey(listing.getCategoryId()))
                .forEach(em::remove);
        wanted.values().forEach(em::merge);
        em.flush();
        facets.apply(em);
    }

    private Map<Long, Listing> listed(long productId) {
        return em
                .createNamedQuery("Listing.ofProduct", Listing.class)
                .setParameter("product", productId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Listing::getCategoryId, Function.identity()));
    }

    /** The product's listings as they should be, by category: none if it is not on sale. */
    private Map<Long, Listing> wanted(Product product) {
        if (product == null || !product.isOnSale()) {
            return Map.of();
        }
        return catalogue.pathTo(product.getCategoryId()).stream()
                .collect(Collectors.toMap(Category::getId, category -> new Listing(category, product)));
    }
}
