package levee.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import levee.catalogue.Attribute;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Facets;
import levee.catalogue.Goods;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.catalogue.Sort;
import levee.command.database.Make;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search, filtered listings, and what keeps them right when products change, on both makes of database. */
class ProductSearchIT {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnADatabase {

        private static final Choice RED_M = new Choice("M", "Red", null);
        private static final Choice RED_L = new Choice("L", "Red", null);
        private static final Choice BLUE_M = new Choice("M", "Blue", null);

        private final Make make;
        private Goods goods;
        private ProductSearch search;
        private Category kitchen;
        private Category kettles;
        private Category clothing;

        OnADatabase(Make make) {
            this.make = make;
        }

        @BeforeAll
        void start(@TempDir Path folder) {
            goods = new Goods(make, folder);
            search = goods.inject(new ProductSearch());
            goods.onChange(goods.inject(new SearchEntries())::refresh);
            kitchen = goods.category(null, "Kitchen");
            kettles = goods.category(kitchen, "Kettles");
            clothing = goods.category(null, "Clothing");
            goods.product(kettles, "Aldern", "Steel Kettle", "40.00");
            goods.product(kettles, "Halden", "Glass Kettle", "30.00");
            goods.product(kitchen, "Aldern", "Kitchen TV 24", "200.00");
            goods.product(kitchen, "Halden", "Steel Ladle", "9.50");
            goods.product(clothing, "Juniper", "Jumper", "60.00", RED_L, BLUE_M);
            goods.product(clothing, "Juniper", "Steel Grey Shirt", "35.00", RED_M);
            goods.product(clothing, "Fennick", "Café Crème Scarf", "20.00", RED_M, RED_L, BLUE_M);
        }

        @AfterAll
        void stop() {
            goods.close();
        }

        private List<String> find(String words) {
            return names(search(words, null, Filters.NONE, null));
        }

        private Found search(String words, Category category, Filters filters, Sort sort) {
            return search.find(new ProductQuery(Words.of(words), category, filters, sort, 0, 24));
        }

        private static List<String> names(Found found) {
            return found.products().stream().map(Product::getName).toList();
        }

        @ParameterizedTest
        @CsvSource({
            "kettle, 2",
            "KETTLES, 2",
            "kett, 2",
            "steel kettle, 1",
            "halden kettle, 1",
            "tv, 1",
            "the kettle, 2",
            "creme, 1",
            "café, 1",
            "clothing, 3",
            "care, 7",
            "sofa, 0"
        })
        void wordsAreFoundInNameBrandCategoryAndDescription(String words, int products) {
            assertThat(find(words)).hasSize(products);
        }

        @Test
        void whatTheTitleSaysComesBeforeWhatTheCategorySays() {
            assertThat(find("kitchen").get(0)).isEqualTo("Kitchen TV 24");
        }

        @Test
        void whereNoProductHasAllWordsThoseWithOneAreFound() {
            Found found = search("kettle sofa", null, Filters.NONE, null);
            assertThat(found.anyWord()).isTrue();
            assertThat(names(found)).containsExactlyInAnyOrder("Steel Kettle", "Glass Kettle");
            assertThat(search("steel kettle", null, Filters.NONE, null).anyWord())
                    .isFalse();
        }

        @Test
        void aSearchStaysWithinACategoryAndItsFilters() {
            assertThat(names(search("steel", kitchen, Filters.NONE, null)))
                    .containsExactlyInAnyOrder("Steel Kettle", "Steel Ladle");
            Filters cheap = new Filters(null, new BigDecimal("35.00"), Map.of());
            Found found = search("steel", null, cheap, Sort.DEAREST);
            assertThat(names(found)).containsExactly("Steel Grey Shirt", "Steel Ladle");
            assertThat(found.matches().facets().products())
                    .as("the facets are those of the words")
                    .isEqualTo(3);
        }

        @Test
        void theMatchesSayWhatTheyCanBeNarrowedDownBy() {
            Found.Matches matches = search("clothing", null, Filters.NONE, null).matches();
            assertThat(matches.facets().of(Attribute.COLOUR))
                    .containsExactly(new Facets.Value("Red", 3), new Facets.Value("Blue", 2));
            assertThat(matches.facets().of(Attribute.BRAND).get(0)).isEqualTo(new Facets.Value("Juniper", 2));
            assertThat(matches.categories()).containsExactly(clothing.getId());
        }

        @Test
        void oneVariantMustHaveAllThatIsAskedFor() {
            Filters redL =
                    new Filters(null, null, Map.of(Attribute.COLOUR, List.of("Red"), Attribute.SIZE, List.of("L")));
            assertThat(names(search("", clothing, redL, Sort.NEWEST))).containsExactly("Café Crème Scarf", "Jumper");
            Filters blueL =
                    new Filters(null, null, Map.of(Attribute.COLOUR, List.of("Blue"), Attribute.SIZE, List.of("L")));
            assertThat(search("", clothing, blueL, Sort.NEWEST).total()).isZero();
        }

        @Test
        void oneOfTheValuesOfAnAttributeWillDo() {
            Filters two = new Filters(null, null, Map.of(Attribute.BRAND, List.of("Halden", "Fennick")));
            assertThat(search("", kitchen, two, Sort.CHEAPEST).total()).isEqualTo(2);
            assertThat(names(search("", clothing, two, Sort.CHEAPEST))).containsExactly("Café Crème Scarf");
        }

        @Test
        void hostileValuesFindNothingAndBreakNothing() {
            for (String value : List.of("' OR 1=1 --", "\\", "%", "_ed", "!", "\u0000", "😀", "x".repeat(80))) {
                for (Attribute attribute : Attribute.values()) {
                    Filters hostile = new Filters(null, null, Map.of(attribute, List.of(value)));
                    assertThat(search("", clothing, hostile, Sort.POPULAR).total())
                            .isZero();
                    assertThat(search("clothing", null, hostile, null).total()).isZero();
                }
                assertThat(find("zebra +-*\"'()~<>@% " + value)).isEmpty();
            }
        }

        @Test
        void beyondTheEndThereIsTheLastPart() {
            Found found = search.find(new ProductQuery(Words.of("care"), null, Filters.NONE, null, 500, 5));
            assertThat(found.products()).hasSize(2);
            assertThat(found.total()).isEqualTo(7);
        }

        @Test
        void aProductThatChangesIsListedCountedAndFoundAsItIsNow() {
            Category garden = goods.category(null, "Garden");
            Category tools = goods.category(garden, "Garden tools");
            Product rake = goods.product(tools, "Elmstead", "Rake", "25.00", RED_M, BLUE_M);
            assertThat(counts(garden)).containsExactly("Elmstead 1", "Blue 1", "Red 1", "M 1");
            assertThat(find("rake")).containsExactly("Rake");

            goods.change(rake, changed -> {
                changed.describe("Dunmore", "Hoe", "For weeds.");
                changed.getVariants().get(0).setActive(false);
                changed.getVariants().get(1).reprice(Money.euros("12.00"));
            });
            assertThat(counts(garden)).containsExactly("Dunmore 1", "Blue 1", "M 1");
            assertThat(counts(tools)).containsExactly("Dunmore 1", "Blue 1", "M 1");
            assertThat(find("rake")).isEmpty();
            Filters price = new Filters(new BigDecimal("12"), new BigDecimal("12"), Map.of());
            assertThat(names(search("hoe", tools, price, null))).containsExactly("Hoe");

            goods.change(rake, changed -> changed.moveTo(garden));
            assertThat(counts(tools)).isEmpty();
            assertThat(goods.catalogue().list(tools, Sort.POPULAR, 0, 24)).isEmpty();
            assertThat(goods.catalogue().list(garden, Sort.CHEAPEST, 0, 24)).hasSize(1);

            goods.change(rake, changed -> changed.setActive(false));
            assertThat(counts(garden)).isEmpty();
            assertThat(goods.catalogue().list(garden, Sort.NEWEST, 0, 24)).isEmpty();
            assertThat(goods.catalogue().find(rake.getId())).isEmpty();
            assertThat(find("hoe")).isEmpty();

            goods.change(rake, changed -> changed.setActive(true));
            assertThat(counts(garden)).containsExactly("Dunmore 1", "Blue 1", "M 1");
        }

        private List<String> counts(Category category) {
            Facets facets = goods.catalogue().facets(category);
            return List.of(Attribute.values()).stream()
                    .flatMap(attribute -> facets.of(attribute).stream())
                    .map(value -> value.text() + " " + value.products())
                    .toList();
        }
    }

    @Nested
    class OnMariaDb extends OnADatabase {
        OnMariaDb() {
            super(Make.MARIADB);
        }
    }

    @Nested
    class OnMySql extends OnADatabase {
        OnMySql() {
            super(Make.MYSQL);
        }
    }
}
