package levee.command.seed;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final Vocabulary WORDS = Vocabulary.read();
    private static final List<Goods> MANY = products(0, 10_000);

    private static List<Goods> products(long from, long to) {
        var generator = new Generator(WORDS);
        return LongStream.range(from, to).mapToObj(generator::product).toList();
    }

    @Test
    void makesTheSameProductAgainInAnyOrder() {
        assertThat(new Generator(Vocabulary.read()).product(1_234)).isEqualTo(MANY.get(1_234));
        assertThat(products(9_000, 9_100)).isEqualTo(MANY.subList(9_000, 9_100));
    }

    @Test
    void theFirstProductIsTheOneItAlwaysWas() {
        var first = MANY.get(0);
        assertThat(List.of(first.brand(), first.name(), first.price().toPlainString()))
                .isEqualTo(List.of("Tonewright", "Cadence Studio Monitors (Pair)", "164.99"));
    }

    @Test
    void everyLeafHasProductsInAShopOfTwoThousand() {
        var parents = WORDS.shelves().stream().map(Shelf::parent).collect(toSet());
        var leaves = WORDS.shelves().stream().map(Shelf::id).filter(id -> !parents.contains(id));
        var filled = MANY.subList(0, 2_000).stream().map(Goods::category).toList();

        assertThat(leaves)
                .allSatisfy(leaf -> assertThat(filled).filteredOn(leaf::equals).hasSizeGreaterThanOrEqualTo(5));
        assertThat(filled)
                .doesNotContainAnyElementsOf(
                        parents.stream().filter(id -> id != null).toList());
    }

    @Test
    void thereAreThirtyTwoTopCategories() {
        assertThat(WORDS.shelves()).filteredOn(shelf -> shelf.parent() == null).hasSize(32);
    }

    @Test
    void noTwoProductsOfACategoryHaveTheSameBrandAndName() {
        Set<List<Object>> met = new HashSet<>();
        assertThat(MANY).allMatch(goods -> met.add(List.of(goods.category(), goods.brand(), goods.name())));
    }

    @Test
    void namesStayDistinctWhenPairsOfBrandAndSeriesAreUsedUp() {
        Set<List<Object>> met = new HashSet<>();
        assertThat(products(900_000, 910_000))
                .allMatch(goods -> met.add(List.of(goods.category(), goods.brand(), goods.name())))
                .allMatch(goods -> goods.name().matches(".* \\d{3,4} .*"));
    }

    @Test
    void noSkuComesTwice() {
        Set<String> met = new HashSet<>();
        assertThat(MANY).flatExtracting(Goods::articles).allMatch(article -> met.add(((Goods.Article) article).sku()));
    }

    @Test
    void pricesAreExactAndBelievable() {
        assertThat(MANY)
                .flatExtracting(Goods::articles)
                .map(article -> ((Goods.Article) article).price())
                .allSatisfy(price -> {
                    assertThat(price.scale()).isEqualTo(2);
                    assertThat(price.signum()).isPositive();
                    assertThat(price.toPlainString()).matches(".*\\.(49|99|95)|.*9\\.00");
                });
    }

    @Test
    void aProductHasOneToSixVariantsThatDiffer() {
        assertThat(MANY).allSatisfy(goods -> {
            assertThat(goods.articles()).hasSizeBetween(1, 6);
            assertThat(goods.articles()).extracting(Goods.Article::offer).doesNotHaveDuplicates();
        });
        var variants = MANY.stream().mapToInt(goods -> goods.articles().size()).average();
        assertThat(variants.orElseThrow()).isBetween(2.2, 2.8);
    }

    @Test
    void stockIsSometimesOutAndSometimesLow() {
        var units = MANY.stream()
                .flatMap(goods -> goods.articles().stream())
                .map(Goods.Article::available)
                .toList();
        assertThat(share(units, 0, 0)).isBetween(0.025, 0.035);
        assertThat(share(units, 1, 3)).isBetween(0.05, 0.07);
        assertThat(share(units, 0, 200)).isEqualTo(1);
    }

    private static double share(List<Integer> units, int from, int to) {
        return units.stream().filter(count -> count >= from && count <= to).count() / (double) units.size();
    }

    @Test
    void fewProductsArePopularAndMostAreNot() {
        var ranks = MANY.stream().map(Goods::popularity).sorted().toList();
        assertThat(ranks.get(9_999)).isGreaterThan(100 * ranks.get(5_000));
        assertThat(ranks.get(0)).isPositive();
    }

    @Test
    void everythingFitsItsColumn() {
        assertThat(MANY).allSatisfy(goods -> {
            assertThat(goods.name()).hasSizeLessThanOrEqualTo(200).doesNotContain("{", "}", "|");
            assertThat(goods.brand()).hasSizeLessThanOrEqualTo(80);
            assertThat(goods.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(goods.addedAt()).isBetween(Generator.NEWEST.minus(Generator.OLDEST), Generator.NEWEST);
        });
        assertThat(MANY)
                .flatExtracting(Goods::articles)
                .map(article -> ((Goods.Article) article).sku())
                .allMatch(sku -> sku.matches("[A-Z]{1,3}[A-Z0-9]*-\\d{6}(-[A-Z0-9]+)*") && sku.length() <= 64);
    }

    @Test
    void descriptionsAreWholeSentences() {
        assertThat(MANY)
                .extracting(Goods::description)
                .allSatisfy(text -> assertThat(text)
                        .matches("(?s)[A-Z0-9].*[.!)]")
                        .doesNotContain("{", "}", "|", "  ", "..", " ."));
        var sentences = MANY.stream().mapToInt(goods -> goods.description().split("(?<=[.!?])\\s").length);
        assertThat(sentences).allMatch(count -> count >= 2 && count <= 6);
    }

    @Test
    void everyPictureIsThere() {
        var pictures = new HashSet<>(MANY.stream().map(Goods::picture).toList());
        WORDS.shelves().forEach(shelf -> pictures.add(shelf.picture()));
        WORDS.kinds()
                .forEach(kind -> kind.picture()
                        .tones()
                        .forEach(tone -> pictures.add(kind.picture().in(tone))));
        assertThat(pictures)
                .hasSizeGreaterThan(500)
                .allSatisfy(name -> assertThat(Path.of("webapp/resources/levee/images/products", name + ".svg"))
                        .matches(Files::exists, "exists"));
    }

    @Test
    void aPictureHasTheColourOfTheFirstVariant() {
        var kind = WORDS.kinds().stream()
                .filter(any -> any.id().equals("smartphone"))
                .findFirst()
                .orElseThrow();
        assertThat(kind.picture().in("blue")).isEqualTo("smartphone-blue");
        assertThat(kind.picture().in("polka dots")).isEqualTo("smartphone");
    }
}
