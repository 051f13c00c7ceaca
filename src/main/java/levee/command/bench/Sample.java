package levee.command.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import levee.command.database.DatabaseAccess;

/** Addresses to ask for: chosen at random, but the same ones each time. */
public record Sample(List<String> products, List<String> categories, List<String> searches) {

    private static final int MOST = 1000;
    private static final long SEED = 20_240_601;

    /** Products from all over the catalogue, categories with at least a page of products, words of product names. */
    public static Sample of(DatabaseAccess database) {
        List<String> products = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        List<String> searches = new ArrayList<>();
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            long highest = 0;
            try (var rows = statement.executeQuery("SELECT MAX(id) FROM products")) {
                rows.next();
                highest = rows.getLong(1);
            }
            String ids = new Random(SEED)
                    .longs(MOST, 1, highest + 1)
                    .distinct()
                    .mapToObj(Long::toString)
                    .collect(java.util.stream.Collectors.joining(","));
            try (var rows = statement.executeQuery(
                    "SELECT id, slug, name FROM products WHERE active = TRUE AND id IN (" + ids + ")")) {
                while (rows.next()) {
                    products.add("/product/" + rows.getLong(1) + "-" + rows.getString(2));
                    searches.add("/search?q=" + lastWord(rows.getString(3)));
                }
            }
            try (var rows = statement.executeQuery(
                    "SELECT c.id, c.slug FROM categories c JOIN listings l ON l.category_id = c.id"
                            + " GROUP BY c.id, c.slug HAVING COUNT(*) >= 24 ORDER BY c.id LIMIT 100")) {
                while (rows.next()) {
                    categories.add("/category/" + rows.getLong(1) + "-" + rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Sample(products, categories, searches.stream().distinct().toList());
    }

    private static String lastWord(String name) {
        return URLEncoder.encode(name.replaceFirst(".* ", ""), StandardCharsets.UTF_8);
    }
}
