package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedTablesTest {

    private final CachedTables tables = new CachedTables();

    CachedTablesTest() {
        tables.add(List.of("products"), "Product");
        tables.add(List.of("`variants`"), "Variant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM products",
                "select id from Products where id = 7",
                "/* declared */ SELECT 1 FROM `levee`.`products` p",
                "SELECT t1.id FROM stock_items t1, products t0 WHERE t0.id = t1.id",
                "SELECT 1 FROM stock_items AS s , products",
                "SELECT 1 FROM listings l JOIN products p ON p.id = l.product_id",
                "SELECT 1 FROM listings LEFT OUTER JOIN products ON 1 = 1",
                "(SELECT 1) UNION (SELECT id FROM products)",
                "WITH few AS (SELECT id FROM products LIMIT 1) SELECT * FROM few",
                "SELECT (SELECT COUNT(*) FROM products)"
            })
    void aTableIsReadWhereverItIsNamed(String sql) {
        assertThat(tables.readBy(sql)).contains("Product");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT products, name FROM facets",
                "SELECT f.products FROM facets f ORDER BY f.name, products",
                "SELECT id FROM old_products",
                "UPDATE products SET name = 'x'",
                "INSERT INTO cache_changes SELECT id FROM products",
                "DELETE FROM products"
            })
    void whatIsCalledTheSameIsNotRead(String sql) {
        assertThat(tables.readBy(sql)).isEmpty();
    }

    @Test
    void theFirstTableSaysOfWhichRegion() {
        assertThat(tables.readBy("SELECT 1 FROM variants v JOIN products p")).contains("Variant");
    }

    @Test
    void aStatementIsSpokenForIfEachOfItsTablesIs() {
        assertThat(tables.allReadBy("SELECT 1 FROM variants v JOIN products p", table -> false))
                .contains(Set.of("Variant", "Product"));
        assertThat(tables.allReadBy("SELECT 1 FROM products p, carts c", table -> false))
                .isEmpty();
        assertThat(tables.allReadBy("SELECT 1 FROM listings l, products p", "listings"::equals))
                .contains(Set.of("Product"));
        assertThat(tables.allReadBy("DELETE FROM products", table -> true)).isEmpty();
    }
}
