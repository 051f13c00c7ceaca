package levee.office.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import levee.cache.Fresh;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.Product;
import levee.catalogue.ProductsChanged;
import levee.catalogue.Variant;
import levee.stock.Stock;

/** Reads a product to be changed, and saves it, unless somebody else did so in between. */
@ApplicationScoped
public class ProductEditing {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Stock stock;

    @Inject
    private Event<ProductsChanged> changed;

    @Inject
    private Clock clock;

    /** As the database has it now, on sale or not: what a node remembers may be a moment old. */
    public Optional<ProductForm> open(long productId) {
        return em.createQuery("select p from Product p left join fetch p.variants where p.id = :id", Product.class)
                .setParameter("id", productId)
                .setHint("eclipselink.refresh", true)
                .setHint("eclipselink.refresh.cascade", "CascadeAllParts")
                .getResultStream()
                .findFirst()
                .map(ProductForm::new);
    }

    /**
     * @return the product's id
     * @throws ChangedMeanwhileException if the version of the form is no longer the product's
     * @throws SkuTakenException naming the SKUs that others have
     */
    @Transactional
    public long save(ProductForm form) {
        refuseTakenSkus(form);
        try {
            Product product = form.isNew() ? create(form) : change(form);
            em.flush();
            form.getVariants().stream()
                    .filter(VariantForm::isNew)
                    .forEach(variant -> stock.open(idOf(product, variant.getSku()), variant.getUnits()));
            changed.fire(new ProductsChanged(List.of(product.getId())));
            return product.getId();
        } catch (OptimisticLockException e) {
            throw new ChangedMeanwhileException(form.getId(), e);
        } catch (PersistenceException e) {
            // Of all constraints only this one can be broken by what another person saves at the same moment.
            throw new SkuTakenException(String.join(", ", form.skus()), e);
        }
    }

    private void refuseTakenSkus(ProductForm form) {
        List<String> skus = form.skus();
        if (!skus.isEmpty()) {
            String taken = Fresh.read(em.createQuery(
                            "select v.sku from Variant v where v.sku in :skus and v.product.id <> :product",
                            String.class))
                    .setParameter("skus", skus)
                    .setParameter("product", form.isNew() ? -1L : form.getId())
                    .getResultStream()
                    .collect(Collectors.joining(", "));
            if (!taken.isEmpty()) {
                throw new SkuTakenException(taken);
            }
        }
    }

    private Product create(ProductForm form) {
        Product product = new Product(
                categoryOf(form),
                form.getBrand(),
                form.getName(),
                form.getDescription(),
                form.getPicture(),
                clock.instant());
        form.applyTo(product);
        em.persist(product);
        return product;
    }

    private Product change(ProductForm form) {
        Product product = em.find(Product.class, form.getId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (product == null || product.getVersion() != form.getVersion()) {
            throw new ChangedMeanwhileException(form.getId(), null);
        }
        product.moveTo(categoryOf(form));
        form.applyTo(product);
        return product;
    }

    private Category categoryOf(ProductForm form) {
        return catalogue.categories().find(form.getCategory()).orElseThrow();
    }

    String categoryName(long id) {
        return catalogue.categories().find(id).map(Category::getName).orElse("");
    }

    private static long idOf(Product product, String sku) {
        return product.getVariants().stream()
                .filter(variant -> variant.getSku().equals(sku))
                .map(Variant::getId)
                .findFirst()
                .orElseThrow();
    }
}
