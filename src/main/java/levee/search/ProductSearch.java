package levee.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import levee.catalogue.Catalogue;
import levee.catalogue.Sort;

/**
 * Finds products by words, and lists those of a category that filters leave. Statements of its own on tables of its own
 * or of the catalogue's listings: two at most, and one for the products that are not cached.
 */
@ApplicationScoped
public class ProductSearch {

    /** So many are counted and can be leafed through; who wants more of them narrows the search down. */
    public static final int MOST = 600;

    private static final String ALL_COLUMNS =
            "MATCH (s.name, s.brand, s.categories, s.description) AGAINST (? IN BOOLEAN MODE)";

    /** What the title says counts for more than what the description mentions. */
    private static final String RELEVANCE =
            "4 * MATCH (s.name, s.brand) AGAINST (? IN BOOLEAN MODE) + " + ALL_COLUMNS + " DESC,";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    public Found find(ProductQuery query) {
        return query.words().isEmpty() ? list(query) : search(query);
    }

    private Found list(ProductQuery query) {
        List<?> ids = new Sql()
                .add(
                        "SELECT l.product_id FROM listings l WHERE l.category_id = ?",
                        query.category().getId())
                .where(query.filters(), "l")
                .add("ORDER BY " + order(query.sort()))
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

    private List<Match> matches(ProductQuery query, String words, Filters filters) {
        Sql sql = new Sql()
                .add("SELECT s.product_id, p.category_id, l.brand, l.attributes FROM search_entries s")
                .add("JOIN products p ON p.id = s.product_id")
                .add("JOIN listings l ON l.product_id = p.id AND l.category_id =");
        if (query.category() == null) {
            sql.add("p.category_id");
        } else {
            sql.add("?", query.category().getId());
        }
        sql.add("WHERE " + ALL_COLUMNS, words).where(filters, "l").add("ORDER BY");
        if (query.sort() == null) {
            sql.add(RELEVANCE, query.words().any(), words).add(order(Sort.POPULAR));
        } else {
            sql.add(order(query.sort()));
        }
        List<?> rows = sql.add("LIMIT " + (MOST + 1)).on(em).getResultList();
        return rows.stream().map(row -> Match.of((Object[]) row)).toList();
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case POPULAR -> "l.popularity DESC, l.product_id DESC";
            case CHEAPEST -> "l.price_amount, l.product_id";
            case DEAREST -> "l.price_amount DESC, l.product_id DESC";
            case NEWEST -> "l.added_at DESC, l.product_id DESC";
        };
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
