package levee.cache.queries;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Query;
import jakarta.persistence.QueryHint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import levee.cache.CacheTag;
import levee.cache.Fresh;
import levee.cache.Metrics;
import levee.cache.Shown;
import levee.cache.TwoNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the list of a named query is taken from the grid, and when it must not be: two memories, one grid, one database. */
class KeptQueriesIT {

    @Entity(name = "Tree")
    @Cacheable
    @NamedQuery(
            name = "Tree.all",
            query = "select t from Tree t order by t.id",
            hints = @QueryHint(name = QueryCache.HINT, value = "Tree"))
    @NamedQuery(
            name = "Tree.named",
            query = "select t from Tree t where t.name in :names order by t.id",
            hints = @QueryHint(name = QueryCache.HINT, value = "Grove:names"))
    @NamedQuery(
            name = "Tree.called",
            query = "select t from Tree t where t.name = :name order by t.id",
            hints = @QueryHint(name = QueryCache.HINT, value = "Tree"))
    public static class Tree {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name = "oak";
    }

    private static final String GRID = "reads_total{outcome=grid,region=Tree.all,tier=query}";

    private static TwoNodes nodes;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(folder, Tree.class);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void theOtherNodeHasItFromTheGridUntilItChanges() {
        plant();
        int before = keptInGrid();
        plant();

        assertThat(Metrics.during(() -> assertThat(trees(2)).hasSize(before + 1)))
                .doesNotContainKey(GRID);
    }

    @Test
    void aReadThatMustBeFreshIsNotAnsweredFromTheGrid() {
        plant();
        keptInGrid();
        assertThat(Metrics.during(() -> nodes.on(
                        2, em -> all(em).setHint(Fresh.SQL_HINT, Fresh.SQL).getResultList())))
                .containsEntry("bypass_total{reason=declared,region=Tree}", 1L)
                .doesNotContainKey(GRID);
    }

    @Test
    void aPageThatShowsWhatNobodyKeepsDependsOnAllThatItMayShow() throws Exception {
        plant();
        Set<CacheTag> shown =
                Shown.during(() -> assertThat(named(List.of("oak", "ash"))).isNotEmpty());
        assertThat(shown).contains(CacheTag.all("Grove"));
    }

    @Test
    void aLockIsNotAnsweredFromTheGrid() {
        plant();
        keptInGrid();
        Map<String, Long> counts = Metrics.during(() -> nodes.on(2, em -> {
            em.getTransaction().begin();
            List<?> locked = all(em).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
            em.getTransaction().rollback();
            return locked;
        }));
        assertThat(counts).isNotEmpty().doesNotContainKey(GRID);
    }

    @Test
    void whatWasAskedForIsThereOnceItIsWarmedAndNobodyHasReadIt() {
        List<Tree> elms = List.of(plant("elm"), plant("elm"), plant("elm"));
        plant("yew");
        List<Long> first = List.of(elms.get(0).id, elms.get(1).id);
        assertThat(called("elm", 2, 0)).isEqualTo(first);
        assertThat(called("elm", 2, 2)).containsExactly(elms.get(2).id);
        nodes.clear("Tree.called");
        assertThat(Metrics.during(() -> assertThat(nodes.warm("Tree.called")).containsExactly(2L, 2L)))
                .isEmpty();

        nodes.awaitListInGrid("Tree.called", "0,2;String3:elm");
        nodes.awaitListInGrid("Tree.called", "2,4;String3:elm");
        Map<String, Long> reads = Metrics.during(() -> {
            assertThat(called("elm", 1, 0)).isEqualTo(first);
            assertThat(called("elm", 1, 2)).containsExactly(elms.get(2).id);
        });
        assertThat(reads)
                .containsEntry("reads_total{outcome=grid,region=Tree.called,tier=query}", 2L)
                .allSatisfy((series, count) -> assertThat(series).containsAnyOf("outcome=grid", "outcome=local"));
    }

    @Test
    void listsOfAClosedRegionAreNotAskedForAgain() {
        plant("fir");
        called("fir", 2, 0);
        nodes.sql(
                "INSERT INTO cache_policies VALUES ('entity', 'Tree', 0, 3600, 10000, 30, 8)",
                "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        try {
            assertThat(Metrics.during(
                            () -> assertThat(nodes.warm("Tree.called").get(0)).isZero()))
                    .isEmpty();
        } finally {
            nodes.sql("DELETE FROM cache_policies", "INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        }
    }

    /** The numbers of two of those that are called so. */
    private static List<Long> called(String name, int node, int from) {
        return nodes.on(
                node,
                em -> em
                        .createNamedQuery("Tree.called", Tree.class)
                        .setParameter("name", name)
                        .setFirstResult(from)
                        .setMaxResults(2)
                        .getResultList()
                        .stream()
                        .map(tree -> tree.id)
                        .toList());
    }

    private static Tree plant() {
        return plant("oak");
    }

    private static Tree plant(String name) {
        Tree tree = new Tree();
        tree.name = name;
        nodes.commit(1, em -> em.persist(tree));
        return tree;
    }

    private static Query all(EntityManager em) {
        return em.createNamedQuery("Tree.all");
    }

    private static List<?> trees(int node) {
        return nodes.on(node, em -> all(em).getResultList());
    }

    private static List<?> named(List<String> names) {
        return nodes.on(
                2,
                em -> em.createNamedQuery("Tree.named")
                        .setParameter("names", names)
                        .getResultList());
    }

    /** Waits for what has been sent to arrive there: how many trees there are. */
    private static int keptInGrid() {
        int known = trees(1).size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Metrics.during(() -> trees(2)).containsKey(GRID)) {
            assertThat(System.nanoTime()).as("nothing comes from the grid").isLessThan(end);
        }
        return known;
    }
}
