package levee.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import levee.cache.CacheTag;
import levee.cache.Shown;
import levee.cache.SpokenFor;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.Sort;

/**
 * Finds products by words, and lists those of a category that filters leave. Statements of its own on a table of its own
 * or on the catalogue's listings: two at most, and one for the products that are not cached.
 */
@ApplicationScoped
public class ProductSearch {

    /** So many are counted and can be leafed through; who wants more of them narrows the search down. */
    public static final int MOST = 600;

    private static final String ALL_COLUMNS =
            "MATCH (s.name, s.brand, s.categories, s.description) AGAINST (? IN BOOLEAN MODE)";

    /** What the title says counts for more than what the description mentions. */
    private static final String RELEVANCE =
            "4 * MATCH (s.name, s.brand) AGAINST (? IN BOOLEAN MODE) + " + ALL_COLUMNS + " AS relevance";

    private static final CacheTag PRODUCTS = CacheTag.all("Product");

    /** What is found and listed is written with the products, in one transaction. */
    private static final List<CacheTag> DEPENDS_ON = List.of(PRODUCTS, CacheTag.all("Listing"));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    public Found find(ProductQuery query) {
        Shown.add(PRODUCTS);
        return SpokenFor.by(DEPENDS_ON, () -> query.words().isEmpty() ? list(query) : search(query));
    }

    private Found list(ProductQuery query) {
        List<?> ids = new Sql()
                .add("SELECT l.product_id FROM listings l")
                // In the order of popularity, say, what nothing or little of a shelf answers would be looked for
                // through
                // all of it, row by row from all over the table; by its key the shelf is one piece.
                .add(query.filters().values().isEmpty() ? "" : "FORCE INDEX (PRIMARY)")
                .add("WHERE l.category_id = ?", query.category().getId())
                .where(query.filters(), "l")
                .add("ORDER BY " + order(query.sort(), "l"))
                .add("LIMIT " + (MOST + 1))
                .on(em)
                .getResultList();
        return found(ids.stream().map(id -> ((Number) id).longValue()).toList(), query, null, false);
    }

    private Found search(ProductQuery query) {
        List<Match> all = matches(query, query.words().all(), Filters.NONE);
        if (all.isEmpty() && query.words().count() > 1) {
            List<Match> some = matches(query, query.words().any(), query.filters());
            return found(ids(some), query, Match.summary(some), true);
        }
        List<Match> left = query.filters().isEmpty() || all.isEmpty()
                ? all
                : matches(query, query.words().all(), query.filters());
        return found(ids(left), query, Match.summary(all), false);
    }

    /** Of all that match, which may be a tenth of the shop, as little is read as their order takes; of the best, the rest. */
    private List<Match> matches(ProductQuery query, String words, Filters filters) {
        Sql sql = new Sql().add("SELECT e.product_id, e.category_id, e.brand, e.attributes FROM (SELECT s.product_id");
        if (query.sort() == null) {
            sql.add(", " + RELEVANCE, query.words().any(), words);
        }
        sql.add("FROM search_entries s WHERE " + ALL_COLUMNS, words);
        if (query.category() != null) {
            sql.in("s.category_id", below(query.category()));
        }
        sql.where(filters, "s").add("ORDER BY " + order(query, "s"));
        sql.add("LIMIT " + (MOST + 1) + ") best JOIN search_entries e ON e.product_id = best.product_id");
        List<?> rows = sql.add("ORDER BY " + order(query, "e")).on(em).getResultList();
        return rows.stream().map(row -> Match.of((Object[]) row)).toList();
    }

    private List<Long> below(Category category) {
        return catalogue.categories().below(category).stream()
                .map(Category::getId)
                .toList();
    }

    private static String order(ProductQuery query, String row) {
        return query.sort() == null ? "relevance DESC, " + order(Sort.POPULAR, row) : order(query.sort(), row);
    }

    private static String order(Sort sort, String row) {
        String columns = switch (sort) {
            case POPULAR -> "%1$s.popularity DESC, %1$s.product_id DESC";
            case CHEAPEST -> "%1$s.price_amount, %1$s.product_id";
            case DEAREST -> "%1$s.price_amount DESC, %1$s.product_id DESC";
            case NEWEST -> "%1$s.added_at DESC, %1$s.product_id DESC";
        };
        return columns.formatted(row);
    }

    private static List<Long> ids(List<Match> matches) {
        return matches.stream().map(Match::productId).toList();
    }

    private Found found(List<Long> ids, ProductQuery query, Found.Matches matches, boolean anyWord) {
        int total = Math.min(ids.size(), MOST);
        // Beyond the end there is the last part: somebody leafed while products went.
        int lastPart = (Math.max(total, 1) - 1) / query.most() * query.most();
        int from = Math.min(query.first(), lastPart);
        List<Long> page = ids.subList(from, Math.min(from + query.most(), total));
        return new Found(catalogue.products(page), total, ids.size() > MOST, matches, anyWord);
    }
}
