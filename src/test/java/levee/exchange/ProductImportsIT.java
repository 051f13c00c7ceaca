package levee.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import levee.OnBothMakes;
import levee.Workshop;

/** Imports, and what they leave in the database, on both makes of it. */
class ProductImportsIT {

    private static final ImportOptions CREATING = new ImportOptions(false, true);
    private static final ImportOptions ALL_OR_NOTHING = new ImportOptions(true, true);
    private static final ImportOptions CAREFUL = new ImportOptions(false, false);

    @OnBothMakes
    void productsAreMadeAndCanBeListedFilteredAndFound(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        ProductImport done = desk.run(
                CREATING,
                Desk.HEADING
                        + "tee,Arbor,Classic Tee,Clothing > Shirts,Soft and light,M,Black,TEE-M,19.00,4\n"
                        + "tee,,,,,L,Black,TEE-L,21.00,0\n");

        assertThat(Desk.state(done)).isEqualTo(ImportState.DONE);
        assertThat(done.getCreated()).isEqualTo(1);
        assertThat(done.percent()).isEqualTo(100);
        long product = desk.number("SELECT product_id FROM variants WHERE sku = 'TEE-M'");
        assertThat(desk.number("SELECT price_amount FROM products WHERE id = " + product))
                .isEqualTo(19);
        assertThat(desk.texts(
                        "SELECT c.name FROM listings l JOIN categories c ON c.id = l.category_id WHERE l.product_id = "
                                + product + " ORDER BY c.name"))
                .containsExactly("Clothing", "Shirts");
        assertThat(desk.texts(
                        "SELECT CONCAT(f.attribute, ' ', f.value, ' ', f.products) FROM facets f JOIN categories c"
                                + " ON c.id = f.category_id WHERE c.name = 'Shirts' ORDER BY f.attribute, f.value"))
                .containsExactly("brand Arbor 1", "colour Black 1", "size L 1", "size M 1");
        assertThat(desk.texts("SELECT CONCAT(categories, ' ', price_amount, ' ', REPLACE(attributes, '\n', ' '))"
                        + " FROM search_entries WHERE product_id = " + product))
                .containsExactly("Clothing Shirts 19.00 colour=Black size=L size=M ");
        assertThat(desk.available("TEE-M")).isEqualTo(4);
    }

    @OnBothMakes
    void knownSkusAreChangedAndWhatTheFileDoesNotSayStays(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        desk.run(CREATING, Desk.HEADING + "cap,Arbor,Cap,Clothing > Caps,Warm,,Red,CAP-R,15.00,9\n");

        ProductImport done = desk.run(CREATING, "name,sku,price,stock\nWoollen Cap,cap-r,12.50,7\n");

        assertThat(done.getCreated()).isZero();
        assertThat(done.getChanged()).isEqualTo(1);
        assertThat(desk.texts(
                        "SELECT CONCAT(p.brand, ', ', p.name, ', ', p.description, ', ', v.price_amount, ', ', p.price_amount)"
                                + " FROM products p JOIN variants v ON v.product_id = p.id WHERE v.sku = 'CAP-R'"))
                .containsExactly("Arbor, Woollen Cap, Warm, 12.50, 12.50");
        assertThat(desk.available("CAP-R")).isEqualTo(7);
        assertThat(desk.texts(
                        "SELECT CONCAT(c.change_by, ' ', c.reason) FROM stock_corrections c JOIN variants v ON v.id = c.variant_id"
                                + " WHERE v.sku = 'CAP-R'"))
                .containsExactly("-2 Import of products.csv");
    }

    @OnBothMakes
    void aBadLineIsReportedAndTheRestIsImported(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        ProductImport done = desk.run(
                CREATING,
                Desk.HEADING
                        + "a,Arbor,Scarf,Clothing,,,,SCARF,-1,1\n"
                        + "b,Arbor,Glove,Clothing,,M,,GLOVE-M,9,1\n"
                        + "b,,,,,M,,GLOVE-X,9,1\n"
                        + "c,Arbor,Sock,,,,,SOCK,5,1\n"
                        + "d,Arbor,Belt,Clothing,,,,BELT,,1\n");

        assertThat(done.getCreated()).isEqualTo(1);
        assertThat(desk.problems(done))
                .containsExactly(
                        "2 The price -1 is negative.",
                        "4 It has the same size, colour and capacity as the SKU GLOVE-M: shoppers could not tell them apart.",
                        "5 The category is missing, and the product is new.",
                        "6 The price is missing, and the SKU is new.");
        assertThat(desk.number("SELECT COUNT(*) FROM products WHERE name IN ('Scarf', 'Sock', 'Belt')"))
                .isZero();
    }

    @OnBothMakes
    void allOrNothingLeavesTheShopAsItWas(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        long products = desk.number("SELECT COUNT(*) FROM products");
        long categories = desk.number("SELECT COUNT(*) FROM categories");
        String good = Desk.HEADING + "x,Arbor,Vest,Underwear > Vests,,,,VEST,9,1\n";

        ProductImport unreadable = desk.run(ALL_OR_NOTHING, good + "y,Arbor,Slip,Underwear,,,,SLIP,dear,1\n");
        assertThat(Desk.state(unreadable)).isEqualTo(ImportState.NOTHING);
        ProductImport unwritable = desk.run(ALL_OR_NOTHING, good + "y,Arbor,Slip,Underwear,,,,SLIP,,1\n");
        assertThat(Desk.state(unwritable)).isEqualTo(ImportState.NOTHING);
        assertThat(unwritable.getCreated()).isZero();
        assertThat(desk.problems(unwritable)).containsExactly("3 The price is missing, and the SKU is new.");
        assertThat(desk.number("SELECT COUNT(*) FROM products")).isEqualTo(products);
        assertThat(desk.number("SELECT COUNT(*) FROM categories")).isEqualTo(categories);

        ProductImport whole = desk.run(ALL_OR_NOTHING, good);
        assertThat(Desk.state(whole)).isEqualTo(ImportState.DONE);
        assertThat(desk.number("SELECT COUNT(*) FROM products")).isEqualTo(products + 1);
    }

    @OnBothMakes
    void anUnknownCategoryIsRefusedUnlessItMayBeMade(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        String file = Desk.HEADING + "s,Arbor,Saddle,Riding > Saddles,,,,SADDLE,90,1\n";
        assertThat(desk.problems(desk.run(CAREFUL, file)))
                .containsExactly("2 There is no category \"Riding > Saddles\".");
        assertThat(desk.run(CREATING, file).getCreated()).isEqualTo(1);
        assertThat(desk.run(CAREFUL, file).getChanged()).isEqualTo(1);
    }

    @OnBothMakes
    void variationsFarBelowTheirProductBecomeItsVariants(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        String heading =
                "ID,Type,SKU,Name,Published,Description,Stock,Regular price,Categories,Parent,Attribute 1 name,Attribute 1 value(s)\n";
        ProductImport done = desk.run(
                CREATING,
                heading
                        + "50,variable,hoodie,Hoodie,1,Warm,,,Clothing,,Colour,\"Blue, Red\"\n"
                        + "51,simple,mitten,Mitten,1,Warm,2,7,Clothing,,,\n"
                        + "52,variation,hoodie-red,Hoodie - Red,1,,4,42,,hoodie,Colour,Red\n"
                        + "53,variation,hoodie-blue,Hoodie - Blue,1,,3,45,,id:50,Colour,Blue\n"
                        + "54,variation,lost,Lost,1,,3,45,,nobody,Colour,Blue\n");

        assertThat(
                        desk.texts(
                                "SELECT v.sku FROM variants v JOIN products p ON p.id = v.product_id WHERE p.name = 'Hoodie' ORDER BY v.position"))
                .containsExactly("hoodie-red", "hoodie-blue");
        assertThat(desk.problems(done))
                .containsExactly("6 There is no product \"nobody\" above, which it names as its own.");
        assertThat(desk.number("SELECT price_amount FROM products WHERE name = 'Hoodie'"))
                .isEqualTo(42);
    }

    @OnBothMakes
    void whatWasAskedToEndEndsAndTheFileIsGone(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        StringBuilder file = new StringBuilder(Desk.HEADING);
        for (int line = 0; line < 900; line++) {
            file.append("p%1$d,Arbor,Peg %1$d,Clothing,,,,PEG-%1$d,1,1\n".formatted(line));
        }
        Path path = Desk.file(file.toString());
        long id = desk.begin(path, CREATING);
        desk.imports.cancel(id);
        desk.runOf(id, path, CREATING).run();

        ProductImport ended = desk.imports.find(id).orElseThrow();
        assertThat(Desk.state(ended)).isEqualTo(ImportState.CANCELLED);
        assertThat(ended.getCreated()).isLessThan(900);
        assertThat(desk.number("SELECT COUNT(*) FROM products WHERE name LIKE 'Peg %'"))
                .isEqualTo(ended.getCreated());
        assertThat(path).doesNotExist();
    }

    @OnBothMakes
    void onlyOneImportRunsAtATime(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        Path first = Desk.file(Desk.HEADING);
        long id = desk.begin(first, CREATING);
        Path second = Desk.file(Desk.HEADING);
        assertThat(desk.imports.start(second, "second.csv", CREATING, Desk.STAFF))
                .isEmpty();
        assertThat(second).exists();
        desk.runOf(id, first, CREATING).run();
        Files.delete(second);
    }

    @OnBothMakes
    void aFileThatIsNoneOfProductsIsSaidToBe(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        ProductImport failed = desk.run(CREATING, "Nombre;Precio\nLamp;1\n");
        assertThat(Desk.state(failed)).isEqualTo(ImportState.FAILED);
        assertThat(failed.getMessage()).contains("Nombre, Precio");
    }

    @OnBothMakes
    void whatCannotBeWrittenIsReportedAndWhatStoodBesideItIsWritten(Workshop workshop) throws IOException {
        Desk desk = new Desk(workshop);
        StringBuilder file = new StringBuilder(Desk.HEADING);
        for (int line = 2; line <= 61; line++) {
            // Two of them are one SKU to the database, and two to whoever compares letter by letter.
            String sku = line == 20 ? "BOLT-CAFE" : line == 40 ? "BOLT-CAFÉ" : "BOLT-" + line;
            file.append("bolt%1$d,Arbor,Bolt %1$d,Hardware > Bolts,,,,%2$s,1,1\n".formatted(line, sku));
        }

        ProductImport done = desk.run(CREATING, file.toString());

        assertThat(done.getCreated()).isEqualTo(59);
        assertThat(desk.problems(done))
                .containsExactly(
                        "40 It could not be written: perhaps somebody changed the same product at this moment.");
        assertThat(desk.texts("SELECT CONCAT(f.products, ' of ', c.name) FROM facets f JOIN categories c ON c.id ="
                        + " f.category_id WHERE f.value = 'Arbor' AND c.name IN ('Hardware', 'Bolts') ORDER BY c.name"))
                .containsExactly("59 of Bolts", "59 of Hardware");
        assertThat(desk.number("SELECT COUNT(*) FROM search_entries WHERE name LIKE 'Bolt %'"))
                .isEqualTo(59);
    }
}
