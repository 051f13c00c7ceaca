package levee.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.cache.Fresh;
import levee.catalogue.Category;
import levee.catalogue.CategoryTree;
import levee.catalogue.Product;
import levee.catalogue.ProductsChanged;
import levee.catalogue.Variant;
import levee.exchange.file.ProductDraft;
import levee.exchange.file.RefusedException;
import levee.exchange.file.VariantDraft;
import levee.stock.Stock;

/** Writes products of a file into the shop: new ones, and changes of those whose SKUs are known. */
@ApplicationScoped
class ProductWriter {

    /** Below the categories that the shop's people have put in order themselves. */
    private static final int LAST = 10_000;

    private static final String NO_PICTURE = "placeholder";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Stock stock;

    @Inject
    private Event<ProductsChanged> changed;

    @Inject
    private Clock clock;

    /** A single transaction around all that the work does. */
    @Transactional(TxType.REQUIRES_NEW)
    void inOneTransaction(Runnable work) {
        work.run();
    }

    /** As the tree is now: what the catalogue remembers may be some seconds old. */
    CategoryTree categories() {
        return new CategoryTree(em.createNamedQuery("Category.all", Category.class)
                .setHint(Fresh.SQL_HINT, Fresh.SQL)
                .getResultList());
    }

    @Transactional
    Category makeCategory(Category parent, String name) {
        Category category = new Category(
                parent == null ? null : parent.getId(), name, parent == null ? NO_PICTURE : parent.getPicture(), LAST);
        em.persist(category);
        em.flush();
        return category;
    }

    /**
     * Writes some products in the transaction at hand, or in one of their own. What is refused is left out; the units
     * of variants that are there already are not written, but told.
     *
     * @param parents products of lines above by the keys that lines below name them by
     */
    @Transactional
    Written write(List<PlacedDraft> drafts, Map<String, Long> parents) {
        Written written = new Written();
        Map<String, Variant> known = known(drafts, parents);
        List<Merge> merges = new ArrayList<>();
        for (PlacedDraft draft : drafts) {
            merge(draft, known, parents, written, merges);
        }
        em.flush();
        merges.forEach(this::openStock);
        changed.fire(new ProductsChanged(
                merges.stream().map(merge -> merge.product().getId()).toList()));
        em.flush();
        // Within a transaction around many of these calls, nothing of this one is kept.
        em.clear();
        return written;
    }

    /** As {@link #write}, and the units of variants that are there already too: all in one transaction. */
    @Transactional
    Written writeAndCount(List<PlacedDraft> drafts, Map<String, Long> parents, String reason, long accountId) {
        Written written = write(drafts, parents);
        stock.count(written.units, reason, accountId);
        return written;
    }

    /** The variants of the shop that have the SKUs of the drafts; and all that these may change is read with them. */
    private Map<String, Variant> known(List<PlacedDraft> drafts, Map<String, Long> parents) {
        Map<String, Variant> known = variants(drafts).stream()
                .collect(Collectors.toMap(variant -> variant.getSku().toUpperCase(Locale.ROOT), Function.identity()));
        Stream<Long> owners =
                known.values().stream().map(variant -> variant.getProduct().getId());
        Stream<Long> named =
                drafts.stream().flatMap(placed -> placed.draft().keys().stream().map(parents::get));
        List<Long> products =
                Stream.concat(owners, named).filter(Objects::nonNull).distinct().toList();
        if (!products.isEmpty()) {
            em.createNamedQuery("Product.allWithVariants", Product.class)
                    .setParameter("products", products)
                    .getResultList();
        }
        return known;
    }

    private List<Variant> variants(List<PlacedDraft> drafts) {
        List<String> skus = drafts.stream()
                .flatMap(placed -> placed.draft().variants().stream())
                .map(VariantDraft::sku)
                .toList();
        return skus.isEmpty()
                ? List.of()
                : em.createQuery("select v from Variant v join fetch v.product where v.sku in :skus", Variant.class)
                        .setHint(Fresh.SQL_HINT, Fresh.SQL)
                        .setParameter("skus", skus)
                        .getResultList();
    }

    private void merge(
            PlacedDraft placed,
            Map<String, Variant> known,
            Map<String, Long> parents,
            Written written,
            List<Merge> merges) {
        Merge merge = new Merge(placed, known, written);
        try {
            merge.apply(parent(placed.draft(), parents, written.parents), clock.instant());
        } catch (RefusedException e) {
            written.refuse(placed.draft(), e.getMessage());
            return;
        }
        if (merge.product() != null) {
            if (merge.isNew()) {
                em.persist(merge.product());
            }
            if (placed.draft().open()) {
                placed.draft()
                        .keys()
                        .forEach(key -> written.parents.put(key, merge.product().getId()));
            }
            merges.add(merge);
        }
    }

    /** Null if the draft is of a product itself, or the one that it names is not there. */
    private Product parent(ProductDraft draft, Map<String, Long> before, Map<String, Long> now) {
        if (draft.texts() != null) {
            return null;
        }
        return draft.keys().stream()
                .map(key -> now.getOrDefault(key, before.get(key)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> em.find(Product.class, id))
                .orElse(null);
    }

    private void openStock(Merge merge) {
        merge.opened()
                .forEach((draft, variant) -> stock.open(variant.getId(), draft.units() == null ? 0 : draft.units()));
    }

    /** Sets the stock of variants that were there before. */
    @Transactional
    void count(SortedMap<Long, Integer> units, String reason, long accountId) {
        stock.count(units, reason, accountId);
    }
}
