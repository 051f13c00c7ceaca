package levee.cache.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;

/** Listings and collections of two nodes, which have them from each other. */
@RunningShop
class ListingsOfNodesIT {

    private static final Duration BOUND = Duration.ofMillis(200);

    private final Site site;

    ListingsOfNodesIT(Site site) {
        this.site = site;
    }

    @Test
    void aNodeThatHasJustStartedShowsTheCatalogueWithoutReadingIt() {
        Shopper shopper = shopper(1);
        String category = categories().get(0);
        String product = product(1);
        List.of("/", category, product).forEach(shopper::get);
        site.kill(2);
        site.start();

        assertThat(get(2, "/").body()).isEqualTo(get(1, "/").body());
        assertThat(get(2, category).status()).isEqualTo(200);
        assertThat(get(2, product).status()).isEqualTo(200);
        assertThat(catalogueSelects(2)).as("of these: " + loads(2)).isZero();
        assertThat(reads(2, "loaded", "")).isZero();
        assertThat(reads(2, "grid", "Category.all")).isPositive();
        assertThat(reads(2, "grid", "Product.variants")).isPositive();
        assertThat(get(2, "/search?q=lamp").status()).isEqualTo(200);
        assertThat(counted(2, "levee_cache_bypass_total{")).isZero();
    }

    @Test
    void aChangeInOneCategoryLeavesTheListingOfAnother() {
        Shopper shopper = shopper(1);
        String one = categories().get(0);
        String other = categories().get(1);
        shopper.get(one);
        shopper.get(other);

        tell("Listing", id(one));
        double before = loaded();
        awaitSoon(() -> {
            shopper.get(one);
            return loaded() > before;
        });
        double after = loaded();
        double found = reads(1, "grid", "Listing.popular");
        shopper.get(other);
        assertThat(loaded()).isEqualTo(after);
        assertThat(reads(1, "grid", "Listing.popular")).isEqualTo(found + 1);
    }

    @Test
    void theOtherNodesListingFollowsWithinTheBound() {
        String category = categories().get(2);
        Shopper first = shopper(1);
        Shopper second = shopper(2);
        String last = last(first.get(category));
        assertThat(last(second.get(category))).isEqualTo(last);

        change("UPDATE listings SET popularity = 1000000000 WHERE product_id = " + id(last) + " AND category_id = "
                + id(category));
        assertThat(products(second.get(category)).get(0)).isNotEqualTo(last);
        tell("Listing", id(category));
        awaitSoon(() -> products(first.get(category)).get(0).equals(last));
        awaitSoon(() -> products(second.get(category)).get(0).equals(last));
    }

    @Test
    void aVariantThatComesOrGoesIsSeenByBothNodes() {
        String product = product(3);
        Shopper first = shopper(1);
        Shopper second = shopper(2);
        int before = variants(first.get(product));
        assertThat(variants(second.get(product))).isEqualTo(before);

        change("INSERT INTO variants (id, product_id, position, sku, size, price_amount, price_currency) VALUES"
                + " (99000001, " + id(product) + ", 99, 'ONE-MORE', 'Vast', 99999.00, 'EUR')");
        change("INSERT INTO stock_items (variant_id, available) VALUES (99000001, 5)");
        tell("Product.variants", id(product));
        awaitSoon(() -> first.get(product).body().contains("Vast"));
        awaitSoon(() -> second.get(product).body().contains("Vast"));

        change("DELETE FROM stock_items WHERE variant_id = 99000001");
        change("DELETE FROM variants WHERE id = 99000001");
        tell("Variant", "99000001");
        tell("Product.variants", id(product));
        awaitSoon(() -> !second.get(product).body().contains("Vast"));
        awaitSoon(() -> !first.get(product).body().contains("Vast"));
    }

    /** Somebody for whom no page is kept, since nobody asks for the same address twice, and a name that is not plain is left in it. */
    private record Shopper(URI node) {

        Answer get(String path) {
            return new Visitor(node).get(path + "?look~" + System.nanoTime());
        }
    }

    private Shopper shopper(int node) {
        return new Shopper(site.node(node));
    }

    private String product(int number) {
        return Catalogue.products(new Visitor(site.node(1))).get(number);
    }

    private List<String> categories() {
        return get(1, "/").links().stream()
                .filter(link -> link.startsWith("/category/"))
                .distinct()
                .toList();
    }

    private static List<String> products(Answer page) {
        return page.page().select("main a[href^=/product/]").eachAttr("href").stream()
                .distinct()
                .toList();
    }

    private static String last(Answer page) {
        List<String> products = products(page);
        return products.get(products.size() - 1);
    }

    private static int variants(Answer page) {
        return page.page().select("[name=variant]").size();
    }

    private static String id(String path) {
        return path.replaceAll("\\D*(\\d+).*", "$1");
    }

    private Answer get(int node, String path) {
        return new Visitor(site.node(node)).get(path);
    }

    private double loaded() {
        return reads(1, "loaded", "Listing.popular");
    }

    private List<String> loads(int node) {
        return get(node, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("levee_cache_errors_total{")
                        || line.startsWith("levee_db_statements_total{") && line.contains("select")
                        || line.startsWith("levee_cache_reads_total{") && line.contains("loaded"))
                .toList();
    }

    /** Readings of lists on a node; of all if the region is empty. */
    private double reads(int node, String outcome, String region) {
        return counted(
                node,
                "levee_cache_reads_total{",
                "tier=\"query\"",
                "outcome=\"" + outcome + "\"",
                region.isEmpty() ? "" : "region=\"" + region + "\"");
    }

    /** Of what is never cached, such as the units in stock, each page may read. */
    private double catalogueSelects(int node) {
        return counted(node, "levee_db_statements_total{", "kind=\"select\"", "origin=\"cache-load\"")
                + counted(node, "levee_db_statements_total{", "kind=\"select\"", "origin=\"bypass\"");
    }

    private double counted(int node, String... parts) {
        return get(node, "/metrics")
                .body()
                .lines()
                .filter(line -> List.of(parts).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** A page asked for before the bound has passed may be the old one, none after it: ten times it, on a busy machine. */
    private static void awaitSoon(BooleanSupplier seen) {
        long told = System.nanoTime();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime() - told)
                    .isLessThan(BOUND.multipliedBy(10).toNanos());
        }
    }

    private void tell(String region, String entry) {
        change("INSERT INTO cache_changes (region, entry) VALUES ('" + region + "', '" + entry + "')");
    }

    private void change(String statement) {
        try (var connection = site.database().open();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
