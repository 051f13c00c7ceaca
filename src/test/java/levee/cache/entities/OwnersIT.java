package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import levee.cache.Metrics;
import levee.cache.TwoNodes;
import levee.cache.entities.Owners.Bag;
import levee.cache.entities.Owners.Bud;
import levee.cache.entities.Owners.Fan;
import levee.cache.entities.Owners.Leaf;
import levee.cache.entities.Owners.Owner;
import levee.cache.entities.Owners.Pile;
import levee.cache.entities.Owners.Row;
import levee.cache.entities.Owners.Stem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections come from the grid whatever they are mapped to, and follow each way to change them. */
class OwnersIT {

    private static TwoNodes nodes;
    private static long last;

    private long one;
    private long two;
    private long first;
    private long second;
    private long third;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(
                folder, Leaf.class, Owner.class, Bag.class, Fan.class, Row.class, Pile.class, Bud.class, Stem.class);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @BeforeEach
    void take() {
        one = ++last;
        two = ++last;
        first = ++last;
        second = ++last;
        third = ++last;
    }

    @ParameterizedTest
    @ValueSource(classes = {Bag.class, Fan.class, Row.class, Pile.class, Bud.class, Stem.class})
    void whatOneNodeHasReadTheOtherHasFromTheGrid(Class<? extends Owner> type) throws Exception {
        plant(type);
        assertThat(leaves(1, type, one)).containsExactlyInAnyOrder("a", "b");
        nodes.awaitInGrid(type.getSimpleName(), one);
        nodes.awaitInGrid("Leaf", first);
        nodes.awaitInGrid("Leaf", second);
        nodes.awaitListInGrid(region(type), one);
        Map<String, Long> counts =
                Metrics.during(() -> assertThat(leaves(2, type, one)).containsExactlyInAnyOrder("a", "b"));
        assertThat(counts)
                .containsEntry("reads_total{outcome=grid,region=" + region(type) + ",tier=query}", 1L)
                .allSatisfy((series, count) -> assertThat(series).containsAnyOf("outcome=grid", "outcome=local"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Bag.class, Fan.class, Row.class, Pile.class, Bud.class, Stem.class})
    void aMemberThatComesAndGoesIsSeenByBoth(Class<? extends Owner> type) throws Exception {
        plant(type);
        assertBothSee(type, one, "a", "b");
        change(type, one, owner -> owner.add(new Leaf(third, "c")));
        assertBothSee(type, one, "a", "b", "c");
        change(type, one, owner -> owner.remove(named(owner, "a")));
        assertBothSee(type, one, "b", "c");
    }

    @ParameterizedTest
    @ValueSource(classes = {Bag.class, Fan.class, Row.class, Pile.class, Bud.class, Stem.class})
    void aMemberThatMovesIsSeenByBothInBoth(Class<? extends Owner> type) throws Exception {
        plant(type);
        assertBothSee(type, one, "a", "b");
        assertBothSee(type, two);
        nodes.commit(1, em -> {
            Leaf leaf = em.find(Leaf.class, first);
            em.find(type, one).remove(leaf);
            em.find(type, two).add(leaf);
        });
        assertBothSee(type, one, "b");
        assertBothSee(type, two, "a");
    }

    @ParameterizedTest
    @ValueSource(classes = {Bag.class, Fan.class, Row.class, Bud.class, Stem.class})
    void anotherOwnersCollectionIsKept(Class<? extends Owner> type) throws Exception {
        plant(type);
        change(type, two, owner -> owner.add(new Leaf(third, "c")));
        assertBothSee(type, two, "c");
        nodes.awaitListInGrid(region(type), two);
        change(type, one, owner -> owner.remove(named(owner, "a")));
        assertThat(Metrics.during(() -> assertBothSee(type, two, "c")))
                .allSatisfy((series, count) -> assertThat(series).containsAnyOf("outcome=grid", "outcome=local"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Bag.class, Fan.class, Row.class, Pile.class, Bud.class, Stem.class})
    void whatIsChangedByConditionIsSeenByBoth(Class<? extends Owner> type) throws Exception {
        plant(type);
        assertBothSee(type, one, "a", "b");
        nodes.commit(
                1,
                em -> em.createQuery("update Leaf l set l.name = concat(l.name, '!')")
                        .executeUpdate());
        assertBothSee(type, one, "a!", "b!");
    }

    @ParameterizedTest
    @ValueSource(classes = {Row.class, Stem.class})
    void anotherOrderIsSeenByBoth(Class<? extends Owner> type) throws Exception {
        plant(type);
        assertThat(leaves(1, type, one)).containsExactly("a", "b");
        assertThat(leaves(2, type, one)).containsExactly("a", "b");
        change(type, one, owner -> {
            List<Leaf> leaves = (List<Leaf>) owner.leaves();
            leaves.add(leaves.remove(0));
        });
        assertThat(leaves(1, type, one)).containsExactly("b", "a");
        assertThat(leaves(2, type, one)).containsExactly("b", "a");
    }

    @Test
    void aMemberThatIsSortedElsewhereByItsNewNameIsSeenThereByBoth() throws Exception {
        plant(Fan.class);
        assertThat(leaves(2, Fan.class, one)).containsExactly("a", "b");
        nodes.commit(1, em -> em.find(Leaf.class, first).rename("z"));
        assertThat(leaves(1, Fan.class, one)).containsExactly("b", "z");
        assertThat(leaves(2, Fan.class, one)).containsExactly("b", "z");
    }

    @Test
    void theOtherSideOfManyToManyFollows() throws Exception {
        plant(Bag.class);
        assertThat(bags(2)).containsExactly(one);
        nodes.commit(1, em -> em.find(Bag.class, two).add(em.find(Leaf.class, first)));
        assertThat(bags(1)).containsExactly(one, two);
        assertThat(bags(2)).containsExactly(one, two);
        nodes.commit(1, em -> em.find(Bag.class, one).remove(em.find(Leaf.class, first)));
        assertThat(bags(2)).containsExactly(two);
        nodes.commit(1, em -> em.remove(em.find(Bag.class, two)));
        assertThat(bags(1)).isEmpty();
        assertThat(bags(2)).isEmpty();
        nodes.commit(1, em -> {
            Bag bag = new Bag();
            bag.call(two);
            bag.add(em.find(Leaf.class, first));
            em.persist(bag);
        });
        assertThat(bags(2)).containsExactly(two);
    }

    /** Nobody tells the pile where it was. */
    @Test
    void aMemberThatIsTakenAwayIsGoneFromWhereItWas() throws Exception {
        plant(Pile.class);
        assertBothSee(Pile.class, one, "a", "b");
        nodes.commit(1, em -> em.find(Pile.class, two).add(em.find(Leaf.class, first)));
        assertBothSee(Pile.class, two, "a");
        assertBothSee(Pile.class, one, "b");
        nodes.commit(1, em -> {
            Pile pile = new Pile();
            pile.call(third);
            pile.add(em.find(Leaf.class, second));
            em.persist(pile);
        });
        assertBothSee(Pile.class, one);
    }

    @ParameterizedTest
    @ValueSource(classes = {Pile.class, Bud.class})
    void aMemberThatIsDeletedIsGone(Class<? extends Owner> type) throws Exception {
        plant(type);
        assertBothSee(type, one, "a", "b");
        nodes.commit(1, em -> em.remove(em.find(Leaf.class, first)));
        assertBothSee(type, one, "b");
    }

    @ParameterizedTest
    @ValueSource(classes = {Bag.class, Fan.class, Row.class, Pile.class, Bud.class, Stem.class})
    void aCollectionThatIsWarmedIsThereBeforeAnybodyReadsIt(Class<? extends Owner> type) throws Exception {
        plant(type);
        assertThat(leaves(2, type, one)).containsExactlyInAnyOrder("a", "b");
        nodes.clear(region(type));
        Map<String, Long> warming = Metrics.during(() -> {
            List<Long> thereOfWanted = nodes.warm(region(type));
            assertThat(thereOfWanted.get(0)).isEqualTo(thereOfWanted.get(1)).isPositive();
        });
        // A grid that is slow for a moment is no read.
        assertThat(warming.keySet())
                .noneMatch(series -> series.startsWith("reads_total") && series.contains("tier=query"));

        nodes.awaitListInGrid(region(type), one);
        Map<String, Long> counts =
                Metrics.during(() -> assertThat(leaves(1, type, one)).containsExactlyInAnyOrder("a", "b"));
        assertThat(counts)
                .containsEntry("reads_total{outcome=grid,region=" + region(type) + ",tier=query}", 1L)
                .allSatisfy((series, count) -> assertThat(series).containsAnyOf("outcome=grid", "outcome=local"));
    }

    /** One with two leaves, and one with none. */
    private void plant(Class<? extends Owner> type) throws ReflectiveOperationException {
        Owner full = type.getDeclaredConstructor().newInstance();
        Owner empty = type.getDeclaredConstructor().newInstance();
        full.call(one);
        empty.call(two);
        nodes.commit(1, em -> {
            for (Leaf leaf : List.of(new Leaf(first, "a"), new Leaf(second, "b"))) {
                em.persist(leaf);
                full.add(leaf);
            }
            em.persist(full);
            em.persist(empty);
        });
    }

    private static void change(Class<? extends Owner> type, long id, Consumer<Owner> change) {
        nodes.commit(1, em -> {
            Owner owner = em.find(type, id);
            change.accept(owner);
            owner.leaves().forEach(em::persist);
        });
    }

    private static Leaf named(Owner owner, String name) {
        return owner.leaves().stream()
                .filter(leaf -> leaf.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void assertBothSee(Class<? extends Owner> type, long id, String... names) {
        assertThat(leaves(1, type, id)).containsExactlyInAnyOrder(names);
        assertThat(leaves(2, type, id)).containsExactlyInAnyOrder(names);
    }

    private static Collection<String> leaves(int node, Class<? extends Owner> type, long id) {
        return nodes.on(
                node, em -> em.find(type, id).leaves().stream().map(Leaf::name).toList());
    }

    private List<Long> bags(int node) {
        return nodes.on(node, em -> em.find(Leaf.class, first).bags());
    }

    private static String region(Class<? extends Owner> type) {
        return type.getSimpleName() + ".leaves";
    }
}
