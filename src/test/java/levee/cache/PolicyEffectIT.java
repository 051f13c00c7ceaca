package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import levee.cache.queries.QueryCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy lets be read, and from where: written by hand, past all checks. Two memories, one grid, one database. */
class PolicyEffectIT {

    @Entity(name = "Bulb")
    @Cacheable
    @NamedQuery(
            name = "Bulb.all",
            query = "select b from Bulb b where b.name = :name order by b.id",
            hints = @QueryHint(name = QueryCache.HINT, value = "Bulb.name"))
    @NamedQuery(
            name = "Bulb.these",
            query = "select b from Bulb b where b.id in :ids",
            hints = @QueryHint(name = QueryCache.HINT, value = "#ids"))
    public static class Bulb {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name = "bright";

        @ManyToOne
        private Holder holder;
    }

    @Entity(name = "Holder")
    @Cacheable
    public static class Holder {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;
    }

    private static final String WHATS_CACHED = "levee.entities.Bulb";

    private static TwoNodes nodes;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(folder, Bulb.class, Holder.class);
    }

    @AfterEach
    void asBefore() {
        nodes.sql("DELETE FROM cache_policies", "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static final String CLOSED = """
            false, 3600, 10000, disabled
            true,  0,    10000, no-time-to-live
            true,  -5,   10000, no-time-to-live
            true,  3600, 0,     no-room
            true,  3600, -1,    no-room
            """;

    @ParameterizedTest
    @CsvSource(textBlock = CLOSED)
    void anEntityOfAClosedRegionIsReadFromTheDatabaseEachTimeAndKeptNowhere(
            boolean enabled, int seconds, int entries, String reason) {
        long bulb = bulb();
        find(1, bulb);
        write("entity", "Bulb", enabled, seconds, entries);
        LocalGrid.start().getMap(WHATS_CACHED).clear();

        for (int node : List.of(1, 2, 1, 2)) {
            assertThat(Metrics.during(() -> find(node, bulb))).isEqualTo(bypassedFind(reason, 1));
        }
        assertThat(LocalGrid.start().getMap(WHATS_CACHED).keySet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = CLOSED)
    void aQueryOfAClosedRegionPassesThroughInOneStatement(boolean enabled, int seconds, int entries, String reason) {
        String name = "query " + bulb();
        for (int i = 0; i < 3; i++) {
            bulb(name);
        }
        all(1, name);
        write("query", "Bulb.all", enabled, seconds, entries);

        for (int node : List.of(1, 2)) {
            assertThat(Metrics.during(() -> assertThat(all(node, name)).hasSize(3)))
                    .isEqualTo(Map.of(
                            "bypass_total{reason=" + reason + ",region=Bulb}",
                            1L,
                            "reads_total{outcome=bypass,region=Bulb.all,tier=query}",
                            1L,
                            "misses_total{region=Bulb.all,tier=query}",
                            1L));
        }
    }

    @Test
    void aQueryWhoseEntitiesMayNotBeKeptTakesOneStatementToo() {
        String name = "closed " + bulb();
        for (int i = 0; i < 3; i++) {
            bulb(name);
        }
        all(1, name);
        write("entity", "Bulb", false, 3600, 10_000);

        assertThat(Metrics.during(() -> assertThat(all(1, name)).hasSize(3)))
                .isEqualTo(Map.of(
                        "bypass_total{reason=disabled,region=Bulb}", 1L,
                        "reads_total{outcome=bypass,region=Bulb.all,tier=query}", 1L,
                        "misses_total{region=Bulb.all,tier=query}", 1L));
    }

    @Test
    void aQueryForEntitiesByTheirIdsTakesOneStatementToo() {
        List<Long> ids = List.of(bulb(), bulb(), bulb());
        write("entity", "Bulb", false, 3600, 10_000);

        assertThat(Metrics.during(() -> assertThat(these(ids)).hasSize(3)))
                .containsEntry("bypass_total{reason=disabled,region=Bulb}", 1L)
                .hasSize(3);
    }

    @Test
    void aRegionThatIsNotClosedGoesOn() {
        Bulb bulb = new Bulb();
        bulb.holder = new Holder();
        nodes.commit(1, em -> {
            em.persist(bulb.holder);
            em.persist(bulb);
        });
        find(1, bulb.id);
        write("entity", "Bulb", false, 3600, 10_000);

        Map<String, Long> expected = new HashMap<>(bypassedFind("disabled", 1));
        expected.put("reads_total{outcome=local,region=Holder,tier=entity}", 1L);
        assertThat(Metrics.during(() -> find(1, bulb.id))).isEqualTo(expected);
    }

    @Test
    void whatWasInMemoryBeforeIsNotShownAfterARegionIsOpenedAgain() {
        long bulb = bulb();
        find(1, bulb);
        find(2, bulb);
        write("entity", "Bulb", false, 3600, 10_000);
        nodes.commit(1, em -> em.find(Bulb.class, bulb).name = "dim");
        asBefore();

        for (int node : List.of(1, 2)) {
            String name = nodes.on(node, em -> em.find(Bulb.class, bulb).name);
            assertThat(name).isEqualTo("dim");
        }
    }

    @Test
    void whatWasKeptBeforeARegionWasClosedIsNotShownAfterItIsOpenedByHand() {
        long bulb = bulb();
        find(1, bulb);
        find(2, bulb);
        nodes.awaitInGrid("Bulb", bulb);
        write("entity", "Bulb", false, 3600, 10_000);
        nodes.sql("UPDATE BULB SET NAME = 'dim' WHERE ID = " + bulb);
        asBefore();

        for (int node : List.of(1, 2)) {
            assertThat(nodes.<String>on(node, em -> em.find(Bulb.class, bulb).name))
                    .isEqualTo("dim");
        }
    }

    @Test
    void aListThatWasKeptBeforeItsQueryWasClosedIsNotShownAfterItIsOpenedByHand() {
        String name = "listed " + bulb();
        bulb(name);
        all(1, name);
        write("query", "Bulb.all", false, 3600, 10_000);
        nodes.sql("INSERT INTO BULB (NAME) VALUES ('" + name + "')");
        asBefore();

        assertThat(all(1, name)).hasSize(2);
        assertThat(all(2, name)).hasSize(2);
    }

    @Test
    void memoryHoldsAsManyEntitiesAsThePolicyHasRoomFor() {
        List<Long> bulbs = List.of(bulb(), bulb(), bulb());
        write("entity", "Bulb", true, 3600, 1);
        find(1, bulbs.get(0));
        assertThat(Metrics.during(() -> bulbs.subList(1, 3).forEach(bulb -> find(1, bulb))))
                .containsEntry("evictions_total{region=Bulb,tier=entity}", 2L);

        // What nobody holds any more may go at any time, and what does is in the grid.
        nodes.awaitInGrid("Bulb", bulbs.get(2));
        assertThat(Metrics.during(() -> find(1, bulbs.get(2))))
                .isEqualTo(Map.of("reads_total{outcome=local,region=Bulb,tier=entity}", 1L));
        assertThat(levee.cache.entities.Held.in(nodes, 1, Bulb.class)).isEqualTo(1);
    }

    @Test
    void whatIsLateIsShownOnlyForAsLongAsTheRegionWants() {
        long bulb = bulb();
        find(1, bulb);
        nodes.sql(
                "INSERT INTO cache_policies VALUES ('entity', 'Bulb', 1, 3600, 10000, 0, 8)",
                "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        nodes.fallBehind();
        assertThat(Metrics.during(() -> find(1, bulb)))
                .containsEntry("reads_total{outcome=loaded,region=Bulb,tier=entity}", 1L);
    }

    private static Map<String, Long> bypassedFind(String reason, long times) {
        return Map.of(
                "bypass_total{reason=" + reason + ",region=Bulb}",
                times,
                "reads_total{outcome=bypass,region=Bulb,tier=entity}",
                times,
                "misses_total{region=Bulb,tier=entity}",
                times);
    }

    private static void write(String tier, String region, boolean enabled, int seconds, int entries) {
        nodes.sql(
                "INSERT INTO cache_policies VALUES ('%s', '%s', %s, %d, %d, 30, 8)"
                        .formatted(tier, region, enabled, seconds, entries),
                "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
    }

    private static long bulb() {
        return bulb("bright");
    }

    private static long bulb(String name) {
        Bulb bulb = new Bulb();
        bulb.name = name;
        nodes.commit(1, em -> em.persist(bulb));
        return bulb.id;
    }

    private static void find(int node, long id) {
        Bulb found = nodes.on(node, em -> em.find(Bulb.class, id));
        assertThat(found).isNotNull();
    }

    private static List<?> all(int node, String name) {
        return list(
                node,
                em -> em.createNamedQuery("Bulb.all").setParameter("name", name).getResultList());
    }

    private static List<?> these(List<Long> ids) {
        return list(
                1,
                em -> em.createNamedQuery("Bulb.these").setParameter("ids", ids).getResultList());
    }

    private static List<?> list(int node, Function<EntityManager, List<?>> query) {
        return nodes.on(node, query::apply);
    }
}
