package levee.cache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import levee.cache.audit.Finding.Kind;
import levee.cache.pages.PageRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provider, the grid and the pages do, against what they are meant to. */
class ConfigurationChecksTest {

    private static final Traffic BUSY = new Traffic(200, 0.99, 2);
    private static final String LRU = "LRU";

    @Test
    void whatIsCachedAndWhatNeedsNotBeIsNoFinding() {
        assertThat(TypeCheck.of(List.of(type("Product", true, true), type("Order", false, false))))
                .isEmpty();
    }

    @Test
    void aCacheableTypeThatIsNotSharedIsNotCached() {
        List<Finding> findings = TypeCheck.of(List.of(type("Product", true, true), type("Variant", true, false)));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.TYPE_NOT_CACHED);
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.place()).isEqualTo("entity Variant");
            assertThat(finding.extraStatements()).isEqualTo(198);
            assertThat(finding.why()).contains("200 times a second").contains("198 statements more");
        });
    }

    @Test
    void ifNoneIsSharedThatIsOneFindingForAllOfThem() {
        List<Finding> findings = TypeCheck.of(List.of(type("Product", true, false), type("Variant", true, false)));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.SHARED_CACHE_OFF);
            assertThat(finding.what()).contains("Product, Variant");
            assertThat(finding.extraStatements()).isEqualTo(396);
        });
    }

    @Test
    void aTypeThatTheProviderKeepsWithoutUsIsCritical() {
        EffectiveType type = new EffectiveType(
                "Product", true, true, List.of("the interceptor of its reads"), "SoftCacheWeakIdentityMap", 100, BUSY);
        assertThat(TypeCheck.of(List.of(type))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CACHE_NOT_ATTACHED);
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.what()).contains("without the interceptor of its reads");
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # reads,  hint,    kept,  declared, a second, finding,            severity
            Product,  ,        false, false,    0,        QUERY_WITHOUT_HINT, WARNING
            Product,  ,        false, false,    9.9,      QUERY_WITHOUT_HINT, WARNING
            Product,  ,        false, false,    10,       QUERY_WITHOUT_HINT, CRITICAL
            Product,  ,        false, true,     50,       ,
            ,         ,        false, false,    50,       ,
            Product,  Product, true,  false,    0,        ,
            ,         Listing, true,  false,    0,        ,
            Product,  Product, false, false,    0,        QUERY_NOT_KEPT,     CRITICAL
            ,         Listing, false, false,    0,        QUERY_NOT_KEPT,     CRITICAL
            """)
    void aQueryOnACachedTypeIsKeptOrSaysWhyNot(
            String reads, String hint, boolean kept, boolean declared, double rate, Kind kind, Severity severity) {
        List<Finding> findings = QueryCheck.of(List.of(new EffectiveQuery("Q.q", reads, hint, kept, declared, rate)));
        if (kind == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(kind);
                assertThat(finding.severity()).isEqualTo(severity);
                assertThat(finding.extraStatements()).isEqualTo(rate);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # backups, near, eviction, room,  unit,      ttl,  format, owned, finding,           severity
            1,  false, LRU,  50000, PER_NODE,  0,    BINARY, 100,   ,                  ,
            0,  false, LRU,  50000, PER_NODE,  0,    BINARY, 100,   BACKUPS_OFF,       WARNING
            1,  true,  LRU,  50000, PER_NODE,  0,    BINARY, 100,   NEAR_CACHE,        WARNING
            1,  false, NONE, 0,     PER_NODE,  0,    BINARY, 100,   GRID_ROOM_SMALL,   WARNING
            1,  false, LRU,  50000, PER_NODE,  0,    BINARY, 47499, ,                  ,
            1,  false, LRU,  50000, PER_NODE,  0,    BINARY, 47500, GRID_ROOM_SMALL,   WARNING
            1,  false, LRU,  100,   USED_HEAP_SIZE, 0, BINARY, 47500, ,                ,
            1,  false, LRU,  50000, PER_NODE,  60,   BINARY, 100,   GRID_TIME_TO_LIVE, WARNING
            1,  false, LRU,  50000, PER_NODE,  60,   BINARY, 6000,  GRID_TIME_TO_LIVE, CRITICAL
            1,  false, LRU,  50000, PER_NODE,  7200, BINARY, 6000,  ,                  ,
            1,  false, LRU,  50000, PER_NODE,  0,    OBJECT, 100,   GRID_FORMAT,       NOTE
            """)
    void aMapOfTheGridHoldsWhatItIsGivenAndSurvivesANode(
            int backups,
            boolean near,
            String eviction,
            int room,
            String unit,
            int seconds,
            String format,
            long owned,
            Kind kind,
            Severity severity) {
        List<Finding> findings = MapCheck.of(List.of(new EffectiveMap(
                "levee.entities.Product", backups, near, eviction, room, unit, seconds, format, 3_600, owned, BUSY)));
        if (kind == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(kind);
                assertThat(finding.severity()).isEqualTo(severity);
            });
        }
    }

    @Test
    void mapsWithTheSameTroubleAreOneFindingThatSaysWhatTheirNamesBeginWith() {
        List<Finding> findings = MapCheck.of(List.of(
                map("levee.entities.Product", 0), map("levee.entities.Variant", 0), map("levee.queries.Facet.of", 1)));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("grid levee.entities.*");
            assertThat(finding.what()).contains("levee.entities.Product, levee.entities.Variant");
        });
    }

    private static EffectiveMap map(String name, int backups) {
        return new EffectiveMap(
                name, backups, false, LRU, 50_000, EffectiveMap.PER_NODE, 0, EffectiveMap.BYTES, 3_600, 10, BUSY);
    }

    @ParameterizedTest
    @CsvSource({"home, 32, false", "home, 0, true", "'', 32, true"})
    void pagesAreKeptSomewhere(String region, int megabytes, boolean isFinding) {
        Set<String> regions = region.isEmpty() ? Set.of() : Set.of(region);
        List<Finding> findings = PagesCheck.of(new PageRules(new TreeSet<>(regions), megabytes), BUSY);
        assertThat(findings).hasSize(isFinding ? 1 : 0);
    }

    private static EffectiveType type(String name, boolean cacheable, boolean shared) {
        return new EffectiveType(name, cacheable, shared, List.of(), shared ? "NodeMap" : "no memory", 100, BUSY);
    }
}
