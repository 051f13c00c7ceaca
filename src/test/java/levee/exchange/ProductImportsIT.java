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

/** Imports inside the real WAR on Payara, with its transactions, and what they leave in the database. */
@ExtendWith(ArquillianExtension.class)
class ProductImportsIT {

    private static final ImportOptions CREATING = new ImportOptions(false, true);
    private static final ImportOptions ALL_OR_NOTHING = new ImportOptions(true, true);
    private static final ImportOptions CAREFUL = new ImportOptions(false, false);

    private static final String HEADING = "product,brand,name,category,description,size,colour,sku,price,stock\n";
    private static final long STAFF = 1;

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(ProductImportsIT.class, HurriedClock.class);
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
    void knownSkusAreChangedAndWhatTheFileDoesNotSayStays() throws IOException {
        run(CREATING, HEADING + "cap,Arbor,Cap,Clothing > Caps,Warm,,Red,CAP-R,15.00,9\n");

        ProductImport done = run(CREATING, "name,sku,price,stock\nWoollen Cap,cap-r,12.50,7\n");

        assertThat(done.getCreated()).isZero();
        assertThat(done.getChanged()).isEqualTo(1);
        assertThat(texts(
                        "SELECT CONCAT(p.brand, ', ', p.name, ', ', p.description, ', ', v.price_amount, ', ', p.price_amount)"
                                + " FROM products p JOIN variants v ON v.product_id = p.id WHERE v.sku = 'CAP-R'"))
                .containsExactly("Arbor, Woollen Cap, Warm, 12.50, 12.50");
        assertThat(available("CAP-R")).isEqualTo(7);
        assertThat(texts(
                        "SELECT CONCAT(c.change_by, ' ', c.reason) FROM stock_corrections c JOIN variants v ON v.id = c.variant_id"
                                + " WHERE v.sku = 'CAP-R'"))
                .containsExactly("-2 Import of products.csv");
    }

    @Test
    void aBadLineIsReportedAndTheRestIsImported() throws IOException {
        ProductImport done = run(
                CREATING,
                HEADING
                        + "a,Arbor,Scarf,Clothing,,,,SCARF,-1,1\n"
                        + "b,Arbor,Glove,Clothing,,M,,GLOVE-M,9,1\n"
                        + "b,,,,,M,,GLOVE-X,9,1\n"
                        + "c,Arbor,Sock,,,,,SOCK,5,1\n"
                        + "d,Arbor,Belt,Clothing,,,,BELT,,1\n");

        assertThat(done.getCreated()).isEqualTo(1);
        assertThat(problems(done))
                .containsExactly(
                        "2 The price -1 is negative.",
                        "4 It has the same size, colour and capacity as the SKU GLOVE-M: shoppers could not tell them apart.",
                        "5 The category is missing, and the product is new.",
                        "6 The price is missing, and the SKU is new.");
        assertThat(number("SELECT COUNT(*) FROM products WHERE name IN ('Scarf', 'Sock', 'Belt')"))
                .isZero();
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

    @Test
    void anUnknownCategoryIsRefusedUnlessItMayBeMade() throws IOException {
        String file = HEADING + "s,Arbor,Saddle,Riding > Saddles,,,,SADDLE,90,1\n";
        assertThat(problems(run(CAREFUL, file))).containsExactly("2 There is no category \"Riding > Saddles\".");
        assertThat(run(CREATING, file).getCreated()).isEqualTo(1);
        assertThat(run(CAREFUL, file).getChanged()).isEqualTo(1);
    }

    @Test
    void variationsFarBelowTheirProductBecomeItsVariants() throws IOException {
        String heading =
                "ID,Type,SKU,Name,Published,Description,Stock,Regular price,Categories,Parent,Attribute 1 name,Attribute 1 value(s)\n";
        ProductImport done = run(
                CREATING,
                heading
                        + "50,variable,hoodie,Hoodie,1,Warm,,,Clothing,,Colour,\"Blue, Red\"\n"
                        + "51,simple,mitten,Mitten,1,Warm,2,7,Clothing,,,\n"
                        + "52,variation,hoodie-red,Hoodie - Red,1,,4,42,,hoodie,Colour,Red\n"
                        + "53,variation,hoodie-blue,Hoodie - Blue,1,,3,45,,id:50,Colour,Blue\n"
                        + "54,variation,lost,Lost,1,,3,45,,nobody,Colour,Blue\n");

        assertThat(
                        texts(
                                "SELECT v.sku FROM variants v JOIN products p ON p.id = v.product_id WHERE p.name = 'Hoodie' ORDER BY v.position"))
                .containsExactly("hoodie-red", "hoodie-blue");
        assertThat(problems(done))
                .containsExactly("6 There is no product \"nobody\" above, which it names as its own.");
        assertThat(number("SELECT price_amount FROM products WHERE name = 'Hoodie'"))
                .isEqualTo(42);
    }

    @Test
    void whatWasAskedToEndEndsAndTheFileIsGone() throws IOException {
        StringBuilder file = new StringBuilder(HEADING);
        for (int line = 0; line < 500; line++) {
            file.append("p%1$d,Arbor,Peg %1$d,Clothing,,,,PEG-%1$d,1,1\n".formatted(line));
        }
        Path path = file(file.toString());
        long id = begin(path, CREATING);
        imports.cancel(id);
        runOf(id, path, CREATING).run();

        ProductImport ended = imports.find(id).orElseThrow();
        assertThat(ended.stateAt(now())).isEqualTo(ImportState.CANCELLED);
        assertThat(ended.getCreated()).isLessThan(500);
        assertThat(number("SELECT COUNT(*) FROM products WHERE name LIKE 'Peg %'"))
                .isEqualTo(ended.getCreated());
        assertThat(path).doesNotExist();
    }

    @Test
    void onlyOneImportRunsAtATime() throws IOException {
        Path first = file(HEADING);
        long id = begin(first, CREATING);
        Path second = file(HEADING);
        assertThat(imports.start(second, "second.csv", CREATING, STAFF)).isEmpty();
        assertThat(second).exists();
        runOf(id, first, CREATING).run();
        Files.delete(second);
    }

    @Test
    void aFileThatIsNoneOfProductsIsSaidToBe() throws IOException {
        ProductImport failed = run(CREATING, "Nombre;Precio\nLamp;1\n");
        assertThat(failed.stateAt(now())).isEqualTo(ImportState.FAILED);
        assertThat(failed.getMessage()).contains("Nombre, Precio");
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
