package levee.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import levee.cache.CacheTag;
import levee.cache.Shown;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.Product;

/**
 * What somebody may mean who has begun to type: categories, then products by their titles, the most popular first. One
 * statement, which looks at titles alone.
 */
@ApplicationScoped
public class Suggestions {

    /** What two letters begin may be a tenth of the shop. */
    static final int SHORTEST = 3;

    private static final int CATEGORIES = 3;
    private static final int MOST = 8;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    /** Texts that a search finds something by; none for what is too short to tell. */
    public List<String> of(String typed) {
        Words words = Words.of(typed);
        if (words.longest() < SHORTEST) {
            return List.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        catalogue.categories().all().stream()
                .map(Category::getName)
                .filter(words::areBegunIn)
                .limit(CATEGORIES)
                .forEach(texts::add);
        products(words).stream().map(Product::getTitle).forEach(texts::add);
        return texts.stream().limit(MOST).toList();
    }

    private List<Product> products(Words words) {
        Shown.add(CacheTag.all("Product"));
        List<?> ids = new Sql()
                .add("SELECT s.product_id FROM search_entries s")
                .add("WHERE MATCH (s.name, s.brand) AGAINST (? IN BOOLEAN MODE)", words.all())
                .add("ORDER BY s.popularity DESC, s.product_id DESC LIMIT " + MOST)
                .on(em)
                .getResultList();
        return catalogue.products(
                ids.stream().map(id -> ((Number) id).longValue()).toList());
    }
}
