package levee.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import levee.ContainerShop;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports inside the real WAR on Payara: with its transactions, and with the events that keep what is derived in step. */
@ExtendWith(ArquillianExtension.class)
class ImportsInContainerIT {

    private static final ImportOptions CREATING = new ImportOptions(false, true);
    private static final ImportOptions ALL_OR_NOTHING = new ImportOptions(true, true);

    private static final String HEADING = "product,brand,name,category,description,size,colour,sku,price,stock\n";
    private static final long STAFF = 1;

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(ImportsInContainerIT.class, HurriedClock.class);
    }

    @Inject
    private ProductWriter writer;

    @Inject
    private ImportLog log;

    @Inject
    private ProductImports imports;

    @PersistenceContext
    private EntityManager em;

    @Test
    void productsAreMadeAndCanBeListedFilteredAndFound() throws IOException {
        ProductImport done = run(
                CREATING,
                HEADING
                        + "tee,Arbor,Classic Tee,Clothing > Shirts,Soft and light,M,Black,TEE-M,19.00,4\n"
                        + "tee,,,,,L,Black,TEE-L,21.00,0\n");

        assertThat(done.stateAt(now())).isEqualTo(ImportState.DONE);
        assertThat(done.getCreated()).isEqualTo(1);
        assertThat(done.percent()).isEqualTo(100);
        long product = number("SELECT product_id FROM variants WHERE sku = 'TEE-M'");
        assertThat(number("SELECT price_amount FROM products WHERE id = " + product))
                .isEqualTo(19);
        assertThat(texts("SELECT c.name FROM listings l JOIN categories c ON c.id = l.category_id WHERE l.product_id = "
                        + product + " ORDER BY c.name"))
                .containsExactly("Clothing", "Shirts");
        assertThat(texts("SELECT CONCAT(f.attribute, ' ', f.value, ' ', f.products) FROM facets f JOIN categories c"
                        + " ON c.id = f.category_id WHERE c.name = 'Shirts' ORDER BY f.attribute, f.value"))
                .containsExactly("brand Arbor 1", "colour Black 1", "size L 1", "size M 1");
        assertThat(texts("SELECT categories FROM search_entries WHERE product_id = " + product))
                .containsExactly("Clothing Shirts");
        assertThat(available("TEE-M")).isEqualTo(4);
    }

    @Test
    void allOrNothingLeavesTheShopAsItWas() throws IOException {
        long products = number("SELECT COUNT(*) FROM products");
        long categories = number("SELECT COUNT(*) FROM categories");
        String good = HEADING + "x,Arbor,Vest,Underwear > Vests,,,,VEST,9,1\n";

        ProductImport unreadable = run(ALL_OR_NOTHING, good + "y,Arbor,Slip,Underwear,,,,SLIP,dear,1\n");
        assertThat(unreadable.stateAt(now())).isEqualTo(ImportState.NOTHING);
        ProductImport unwritable = run(ALL_OR_NOTHING, good + "y,Arbor,Slip,Underwear,,,,SLIP,,1\n");
        assertThat(unwritable.stateAt(now())).isEqualTo(ImportState.NOTHING);
        assertThat(unwritable.getCreated()).isZero();
        assertThat(problems(unwritable)).containsExactly("3 The price is missing, and the SKU is new.");
        assertThat(number("SELECT COUNT(*) FROM products")).isEqualTo(products);
        assertThat(number("SELECT COUNT(*) FROM categories")).isEqualTo(categories);

        ProductImport whole = run(ALL_OR_NOTHING, good);
        assertThat(whole.stateAt(now())).isEqualTo(ImportState.DONE);
        assertThat(number("SELECT COUNT(*) FROM products")).isEqualTo(products + 1);
    }

    private ProductImport run(ImportOptions options, String content) throws IOException {
        Path path = file(content);
        long id = begin(path, options);
        runOf(id, path, options).run();
        return imports.find(id).orElseThrow();
    }

    private static Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile("products", ".csv"), content);
    }

    private long begin(Path path, ImportOptions options) throws IOException {
        return log.begin("products.csv", Files.size(path), options, STAFF).orElseThrow();
    }

    /** On this thread, and so hurried that it looks after each line whether it should end. */
    private ImportRun runOf(long id, Path path, ImportOptions options) {
        var order = new ImportRun.Order(id, path, "products.csv", options, STAFF);
        return new ImportRun(order, writer, log, new HurriedClock());
    }

    private List<String> problems(ProductImport done) {
        return imports.problems(done.getId(), 100).stream()
                .map(problem -> problem.getLineNumber() + " " + problem.getReason())
                .toList();
    }

    private static java.time.Instant now() {
        return Clock.systemUTC().instant();
    }

    private long available(String sku) {
        return number("SELECT s.available FROM stock_items s JOIN variants v ON v.id = s.variant_id WHERE v.sku = '"
                + sku + "'");
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private List<String> texts(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(Object::toString).toList();
    }
}
