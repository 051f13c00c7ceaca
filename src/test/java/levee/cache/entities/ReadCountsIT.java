package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import levee.cache.Bypasses;
import levee.cache.Fresh;
import levee.cache.Loading;
import levee.cache.Metrics;
import levee.cache.TwoNodes;
import levee.signals.StatementOrigin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each read is counted once, by who answered it: two memories, one grid, one database. */
class ReadCountsIT {

    @Entity(name = "Lamp")
    @Cacheable
    @NamedQuery(name = "Lamp.bright", query = "select l from Lamp l where l.name = 'bright'")
    public static class Lamp {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;

        @ManyToOne
        private Maker maker;
    }

    @Entity(name = "Maker")
    @Cacheable
    public static class Maker {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;
    }

    @Entity(name = "Visit")
    public static class Visit {

        @Id
        private Long id;
    }

    private static final String LOCAL = "reads_total{outcome=local,region=Lamp,tier=entity}";
    private static final String GRID = "reads_total{outcome=grid,region=Lamp,tier=entity}";
    private static final String LOADED = "reads_total{outcome=loaded,region=Lamp,tier=entity}";
    private static final String STALE = "reads_total{outcome=stale,region=Lamp,tier=entity}";
    private static final String BYPASS = "reads_total{outcome=bypass,region=Lamp,tier=entity}";
    private static final String QUERY = "reads_total{outcome=bypass,region=Lamp,tier=query}";
    private static final String MISS = "misses_total{region=Lamp,tier=entity}";
    private static final String QUERY_MISS = "misses_total{region=Lamp,tier=query}";

    private static TwoNodes nodes;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(folder, Lamp.class, Maker.class, Visit.class);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void theFirstIsLoadedTheSecondComesFromMemoryAndTheOtherNodesFromTheGrid() {
        long lamp = lamp();
        assertThat(Metrics.during(() -> find(1, lamp))).isEqualTo(Map.of(LOADED, 1L, MISS, 1L));
        assertThat(Metrics.during(() -> find(1, lamp))).isEqualTo(Map.of(LOCAL, 1L));
        nodes.awaitInGrid("Lamp", lamp);
        assertThat(Metrics.during(() -> find(2, lamp))).isEqualTo(Map.of(GRID, 1L));
        assertThat(Metrics.during(() -> find(2, lamp))).isEqualTo(Map.of(LOCAL, 1L));
    }

    @Test
    void whatHasChangedIsLoadedAnew() {
        long lamp = lamp();
        find(1, lamp);
        find(2, lamp);
        nodes.commit(1, em -> em.find(Lamp.class, lamp).name = "dim");
        assertThat(Metrics.during(() -> find(2, lamp))).isEqualTo(Map.of(LOADED, 1L, MISS, 1L));
    }

    @Test
    void whatIsKnownToBeLateIsStale() {
        long lamp = lamp();
        find(1, lamp);
        nodes.fallBehind();
        assertThat(Metrics.during(() -> find(1, lamp))).isEqualTo(Map.of(STALE, 1L));
        nodes.look();
    }

    @Test
    void aReferenceThatIsFollowedIsARead() {
        Lamp lamp = new Lamp();
        lamp.maker = new Maker();
        nodes.commit(1, em -> {
            em.persist(lamp.maker);
            em.persist(lamp);
        });
        assertThat(Metrics.during(() -> find(1, lamp.id)))
                .isEqualTo(Map.of(
                        LOADED,
                        1L,
                        MISS,
                        1L,
                        "reads_total{outcome=loaded,region=Maker,tier=entity}",
                        1L,
                        "misses_total{region=Maker,tier=entity}",
                        1L));
        nodes.awaitInGrid("Lamp", lamp.id);
        nodes.awaitInGrid("Maker", lamp.maker.id);
        assertThat(Metrics.during(() -> find(2, lamp.id)))
                .isEqualTo(Map.of(GRID, 1L, "reads_total{outcome=grid,region=Maker,tier=entity}", 1L));
    }

    @Test
    void aQueryWithoutTheHintGoesPastTheCacheEvenIfAllIsThere() {
        long lamp = lamp();
        find(1, lamp);
        for (int i = 0; i < 2; i++) {
            assertThat(Metrics.during(() ->
                            nodes.on(1, em -> em.createNamedQuery("Lamp.bright").getResultList())))
                    .isEqualTo(Map.of(bypass("query-not-cached"), 1L, QUERY, 1L, QUERY_MISS, 1L));
        }
        assertThat(Bypasses.ofThisNode().top(100))
                .anySatisfy(place -> assertThat(place.source()).isEqualTo("Lamp.bright"));
    }

    @Test
    void aQueryWithoutANameIsKnownByTheLineThatAsks() {
        nodes.on(1, em -> em.createQuery("select l.name from Lamp l").getResultList());
        assertThat(Bypasses.ofThisNode().top(100))
                .anySatisfy(place -> assertThat(place.source()).contains(".TwoNodes."));
    }

    @Test
    void sqlThatNamesTheTableGoesPastTheCache() {
        assertThat(Metrics.during(() -> nodes.on(
                        1,
                        em -> em.createNativeQuery("SELECT COUNT(*) FROM LAMP").getResultList())))
                .isEqualTo(Map.of(bypass("native-sql"), 1L, QUERY, 1L, QUERY_MISS, 1L));
        assertThat(Metrics.during(() -> nodes.on(
                        1,
                        em -> em.createNativeQuery("SELECT * FROM LAMP", Lamp.class)
                                .getResultList())))
                .isEqualTo(Map.of(bypass("native-sql"), 1L, QUERY, 1L, QUERY_MISS, 1L));
    }

    @Test
    void sqlPastJpaGoesPastTheCacheAndIsKnownByItsLine() {
        assertThat(Metrics.during(() -> nodes.readBySql("SELECT NAME FROM LAMP WHERE ID = 1")))
                .isEqualTo(Map.of(bypass("native-sql"), 1L, QUERY, 1L, QUERY_MISS, 1L));
        assertThat(Bypasses.ofThisNode().top(100))
                .anySatisfy(place -> assertThat(place.source()).contains("TwoNodes.readBySql:"));
        assertThat(Metrics.during(() -> nodes.readBySql(Fresh.SQL + " SELECT NAME FROM LAMP WHERE ID = 1")))
                .isEqualTo(Map.of(bypass("declared"), 1L, QUERY, 1L, QUERY_MISS, 1L));
    }

    @Test
    void sqlPastJpaThatHasBeenJudgedOrReadsNothingCachedIsNotCounted() {
        assertThat(Metrics.during(() -> nodes.readBySql(
                        StatementOrigin.BYPASS.comment("Lamp") + "SELECT NAME FROM LAMP",
                        StatementOrigin.CACHE_LOAD.comment("Lamp") + "SELECT NAME FROM LAMP",
                        "SELECT COUNT(*) FROM cache_changes",
                        "SELECT ID FROM VISIT")))
                .isEmpty();
    }

    @Test
    void eachChangeThatIsHeardOfInvalidatesOnce() {
        long lamp = lamp();
        assertThat(Metrics.during(() -> nodes.sql(
                        "INSERT INTO cache_changes (region, entry) VALUES ('Lamp', '" + lamp + "'), ('Lamp', NULL),"
                                + " ('Lamp.bright', 'x'), ('page.lamp', NULL), ('cache.policy', NULL)")))
                .isEqualTo(Map.of(
                        "invalidations_total{region=Lamp,tier=entity}", 2L,
                        "invalidations_total{region=Lamp.bright,tier=query}", 1L,
                        "invalidations_total{region=lamp,tier=page}", 1L));
    }

    @Test
    void aTransactionThatHasChangedSomethingReadsItsOwnRows() {
        long lamp = lamp();
        assertThat(Metrics.during(() -> nodes.on(1, em -> {
                    em.getTransaction().begin();
                    em.persist(new Lamp());
                    em.flush();
                    em.find(Lamp.class, lamp);
                    em.getTransaction().rollback();
                    return null;
                })))
                .isEqualTo(Map.of(bypass("transaction-dirty"), 1L, BYPASS, 1L, MISS, 1L));
    }

    @Test
    void aLockIsReadFromTheDatabase() {
        long lamp = lamp();
        find(1, lamp);
        assertThat(Metrics.during(() -> nodes.on(1, em -> {
                    em.getTransaction().begin();
                    em.find(Lamp.class, lamp, LockModeType.PESSIMISTIC_WRITE);
                    em.getTransaction().rollback();
                    return null;
                })))
                .isEqualTo(Map.of(bypass("transaction-dirty"), 1L, BYPASS, 1L, MISS, 1L));
    }

    @Test
    void aTransactionThatHasChangedNothingIsAnsweredByTheCache() {
        long lamp = lamp();
        find(1, lamp);
        assertThat(Metrics.during(() -> nodes.on(1, em -> {
                    em.getTransaction().begin();
                    em.find(Lamp.class, lamp);
                    em.getTransaction().rollback();
                    return null;
                })))
                .isEqualTo(Map.of(LOCAL, 1L));
    }

    @Test
    void aReadThatMustBeFreshSaysSo() {
        long lamp = lamp();
        find(1, lamp);
        assertThat(Metrics.during(() -> nodes.on(1, em -> em.find(Lamp.class, lamp, Map.of(Fresh.HINT, Fresh.BYPASS)))))
                .isEqualTo(Map.of(bypass("declared"), 1L, BYPASS, 1L, MISS, 1L));
        assertThat(Metrics.during(() -> nodes.on(
                        1,
                        em -> Fresh.read(em.createQuery("select l.name from Lamp l"))
                                .getResultList())))
                .isEqualTo(Map.of(bypass("declared"), 1L, QUERY, 1L, QUERY_MISS, 1L));
        assertThat(Metrics.during(() -> nodes.on(
                        1,
                        em -> em.createNativeQuery(Fresh.SQL + " SELECT COUNT(*) FROM LAMP")
                                .getResultList())))
                .isEqualTo(Map.of(bypass("declared"), 1L, QUERY, 1L, QUERY_MISS, 1L));
    }

    @Test
    void toRefreshIsToSayThatItMustBeFresh() {
        long lamp = lamp();
        assertThat(Metrics.during(() -> nodes.on(1, em -> {
                    em.refresh(em.find(Lamp.class, lamp));
                    return null;
                })))
                .isEqualTo(Map.of(LOADED, 1L, bypass("declared"), 1L, BYPASS, 1L, MISS, 2L));
    }

    @Test
    void whatIsNotCacheableIsNoneOfItsBusiness() {
        assertThat(Metrics.during(() -> nodes.on(1, em -> {
                    em.find(Visit.class, 1L);
                    return em.createQuery("select v from Visit v").getResultList();
                })))
                .isEmpty();
    }

    @Test
    void aLoadOfTheCacheIsNoBypass() {
        assertThat(Metrics.during(() -> nodes.on(
                        1,
                        em -> Loading.of(
                                "Lamp", () -> em.createNamedQuery("Lamp.bright").getResultList()))))
                .isEmpty();
    }

    private static String bypass(String reason) {
        return "bypass_total{reason=" + reason + ",region=Lamp}";
    }

    private static long lamp() {
        Lamp lamp = new Lamp();
        nodes.commit(1, em -> em.persist(lamp));
        return lamp.id;
    }

    private static List<String> find(int node, long id) {
        return nodes.on(node, em -> List.of(String.valueOf(em.find(Lamp.class, id).name)));
    }
}
