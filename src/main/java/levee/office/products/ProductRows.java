package levee.office.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import levee.cache.Fresh;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.CategoryTree;
import levee.catalogue.Money;
import levee.office.Conditions;
import levee.office.Found;

/** Reads the list of products: three statements, however many products there are. */
@ApplicationScoped
public class ProductRows {

    private record Units(long variants, long units) {

        static final Units NONE = new Units(0, 0);
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    Found find(ProductFilter filter) {
        Conditions conditions = filter.conditions(shelves(filter.getCategory()));
        return Found.by(Fresh.read(conditions.fill(em.createQuery(filter.query(conditions), Long.class))));
    }

    /** Null if none is asked for; a category that does not exist has no shelf but itself, and so no product. */
    private List<Long> shelves(Long category) {
        if (category == null) {
            return null;
        }
        CategoryTree tree = catalogue.categories();
        return tree.find(category)
                .map(top -> tree.below(top).stream().map(Category::getId).toList())
                .orElse(List.of(category));
    }

    List<ProductRow> read(List<Long> ids) {
        CategoryTree tree = catalogue.categories();
        Map<Long, Units> units = units(ids);
        return Fresh.read(em.createQuery("""
                        select p.id, p.name, p.brand, p.categoryId, p.picture, p.price.amount, p.price.currency, p.active
                        from Product p where p.id in :ids""", Object[].class))
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> row(row, tree, units.getOrDefault((Long) row[0], Units.NONE)))
                .toList();
    }

    private Map<Long, Units> units(List<Long> ids) {
        return Fresh.read(em.createQuery("""
                        select v.product.id, count(v), coalesce(sum(s.available), 0)
                        from Variant v left join StockItem s on s.variantId = v.id
                        where v.product.id in :ids group by v.product.id""", Object[].class))
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> new Units(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    private static ProductRow row(Object[] row, CategoryTree tree, Units units) {
        return new ProductRow(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                tree.find((Long) row[3]).map(Category::getName).orElse(""),
                (String) row[4],
                Money.of((BigDecimal) row[5], (String) row[6]),
                (Boolean) row[7],
                units.variants(),
                units.units());
    }
}
