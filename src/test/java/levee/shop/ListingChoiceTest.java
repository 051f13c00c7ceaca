package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import levee.catalogue.Attribute;
import levee.catalogue.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingChoiceTest {

    private static ListingChoice choice(String... parameters) {
        return ListingChoice.category("/category/1-lamps", parameters(parameters));
    }

    private static Map<String, String[]> parameters(String... namesAndValues) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            parameters.merge(namesAndValues[i], new String[] {value}, (before, more) -> {
                String[] all = java.util.Arrays.copyOf(before, before.length + 1);
                all[before.length] = value;
                return all;
            });
        }
        return parameters;
    }

    /** Else the page of one choice would be shown for another. */
    @ParameterizedTest
    @ValueSource(strings = {"category", "search"})
    void theCacheOfPagesKnowsEveryParameterThatMakesADifference(String region) throws Exception {
        Pattern told = Pattern.compile("<param-name>" + region + "</param-name>\\s*<param-value>([^<]+)</param-value>");
        Matcher names = told.matcher(Files.readString(Path.of("webapp/WEB-INF/web.xml")));
        assertThat(names.find()).isTrue();
        String everything = ListingChoice.search(
                        "/search",
                        parameters(
                                "q",
                                "kettle",
                                "category",
                                "7",
                                "min",
                                "1",
                                "max",
                                "2",
                                "brand",
                                "a",
                                "colour",
                                "b",
                                "capacity",
                                "c",
                                "size",
                                "d",
                                "sort",
                                "newest",
                                "page",
                                "2"))
                .href();
        Stream<String> needed = Stream.of(
                        everything.substring(everything.indexOf('?') + 1).split("&"))
                .map(parameter -> parameter.split("=")[0])
                .filter(name ->
                        region.equals("search") || !Set.of("q", "category").contains(name));
        assertThat(names.group(1).split(" ")).containsExactlyInAnyOrderElementsOf(needed.toList());
        assertThat(everything)
                .contains(Stream.of(Attribute.values()).map(Attribute::id).toList());
    }

    @Test
    void withoutParametersItIsTheWholeListing() {
        ListingChoice choice = choice();
        assertThat(choice.filters().isEmpty()).isTrue();
        assertThat(choice.sort()).isNull();
        assertThat(choice.page()).isEqualTo(1);
        assertThat(choice.href()).isEqualTo("/category/1-lamps");
    }

    @Test
    void oneChoiceHasOneAddressHoweverItIsAskedFor() {
        ListingChoice choice =
                choice("page", "2", "sort", "newest", "max", "20", "brand", "B & Co", "min", "", "colour", "Red");
        assertThat(choice.href()).isEqualTo("/category/1-lamps?brand=B+%26+Co&colour=Red&max=20&sort=newest&page=2");
        assertThat(choice.sort()).isEqualTo(Sort.NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999", "", "1 OR 1=1", "²"})
    void aBadPageIsTheFirst(String page) {
        assertThat(choice("page", page).page()).isEqualTo(1);
    }

    @Test
    void aPageBeyondTheBoundIsTheLast() {
        assertThat(choice("page", "9999").page()).isEqualTo(ListingChoice.PAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POPULAR", "price", "<script>", "newest;drop"})
    void anUnknownSortIsTheListingsOwn(String sort) {
        assertThat(choice("sort", sort).sort()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-5", "1e9", "12345678", "1.234", "NaN", "٣"})
    void aBadPriceIsNone(String price) {
        assertThat(choice("min", price, "max", price).filters().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10,20,10,20", "20,10,10,20", "'9,50',,9.50,", "5,5,5,5"})
    void pricesAreTakenInEitherOrderAndNotation(String min, String max, String lowest, String highest) {
        var filters = choice("min", min == null ? "" : min, "max", max == null ? "" : max)
                .filters();
        assertThat(filters.lowest()).isEqualTo(lowest == null ? null : new java.math.BigDecimal(lowest));
        assertThat(filters.highest()).isEqualTo(highest == null ? null : new java.math.BigDecimal(highest));
    }

    @Test
    void oneFilterLessIsAnotherAddress() {
        ListingChoice choice = choice("brand", "A", "brand", "B", "size", "M", "page", "3");
        assertThat(choice.without(Attribute.BRAND, "A").href()).isEqualTo("/category/1-lamps?brand=B&size=M");
        assertThat(choice.without(Attribute.SIZE, "M").href()).isEqualTo("/category/1-lamps?brand=A&brand=B");
    }

    @Test
    void valuesAreFewAndShort() {
        String[] many = new String[200];
        for (int i = 0; i < 100; i++) {
            many[2 * i] = "brand";
            many[2 * i + 1] = "B" + i;
        }
        assertThat(choice(many).filters().of(Attribute.BRAND)).hasSize(10);
        assertThat(choice("size", "x".repeat(81)).filters().isEmpty()).isTrue();
    }

    @Test
    void aSearchKeepsWhatWasTypedUpToABound() {
        ListingChoice search =
                ListingChoice.search("/search", parameters("q", "  red\u0000\nlamp ", "category", "7-x"));
        assertThat(search.query()).isEqualTo("red lamp");
        assertThat(search.category()).isEqualTo(7);
        assertThat(search.href()).isEqualTo("/search?q=red+lamp&category=7");
        assertThat(ListingChoice.search("/search", parameters("q", "é".repeat(5_000)))
                        .query())
                .hasSize(100);
    }
}
