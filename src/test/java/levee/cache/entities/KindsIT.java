package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import levee.cache.Metrics;
import levee.cache.TwoNodes;
import levee.cache.entities.Kinds.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be mapped comes from the grid as it is in the database; or its type is refused. */
class KindsIT {

    private static TwoNodes nodes;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new TwoNodes(
                folder,
                Kinds.Basics.class,
                Kinds.Zoned.class,
                Kinds.Uuid.class,
                Kinds.Lobs.class,
                Kinds.Size.class,
                Kinds.WithSize.class,
                Kinds.BySize.class,
                Kinds.ByPair.class,
                Kinds.Words.class,
                Kinds.Converted.class,
                Kinds.TwoTables.class,
                Kinds.Opaque.class,
                Kinds.Animal.class,
                Kinds.Dog.class,
                Kinds.Cat.class,
                Kinds.Vehicle.class,
                Kinds.Car.class,
                Kinds.Van.class,
                Kinds.Maker.class,
                Kinds.IndexPage.class,
                Kinds.Toy.class);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Kinds.Basics.class,
                Kinds.Zoned.class,
                Kinds.Uuid.class,
                Kinds.Lobs.class,
                Kinds.WithSize.class,
                Kinds.BySize.class,
                Kinds.ByPair.class,
                Kinds.Converted.class,
                Kinds.TwoTables.class,
                Kinds.Opaque.class
            })
    void whatTheGridGivesIsWhatTheDatabaseHas(Class<? extends Sample> type) throws Exception {
        Sample sample = type.getDeclaredConstructor().newInstance();
        nodes.commit(1, em -> em.persist(sample));
        assertThat(read(1, sample)).isEqualTo(sample.content());
        nodes.awaitInGrid(type.getSimpleName(), sample.entry());
        assertThat(Metrics.during(() -> assertThat(read(2, sample)).isEqualTo(sample.content())))
                .containsOnlyKeys("reads_total{outcome=grid,region=" + type.getSimpleName() + ",tier=entity}");
    }

    /** For the database both are the same id. */
    @Test
    void whatIsFoundByAnotherSpellingOfItsIdIsNotOldWhenItChanges() throws Exception {
        Kinds.ByPair pair = new Kinds.ByPair();
        pair.be(Kinds.ByPair.id(5, "five"));
        nodes.commit(1, em -> em.persist(pair));
        assertThat(name(2, "FIVE")).isEqualTo("composite");
        assertThat(name(1, "FIVE")).isEqualTo("composite");
        nodes.commit(
                1, em -> em.find(Kinds.ByPair.class, Kinds.ByPair.id(5, "five")).rename("other"));
        assertThat(name(2, "FIVE")).isEqualTo("other");
        assertThat(name(2, "five")).isEqualTo("other");
        assertThat(name(1, "FIVE")).isEqualTo("other");
    }

    private static Object name(int node, String second) {
        return nodes.on(
                node,
                em -> em.find(Kinds.ByPair.class, Kinds.ByPair.id(5, second)).name());
    }

    private static Object read(int node, Sample sample) {
        return read(node, sample.getClass(), sample);
    }

    private static Object read(int node, Class<?> type, Sample sample) {
        return nodes.on(node, em -> ((Sample) em.find(type, sample.key())).content());
    }

    /** In one table, and in one for each type. */
    @ParameterizedTest
    @ValueSource(classes = {Kinds.Dog.class, Kinds.Car.class})
    void whatInheritsIsInTheRegionOfAll(Class<? extends Sample> type) throws Exception {
        Sample sample = type.getDeclaredConstructor().newInstance();
        String region = type.getSuperclass().getSimpleName();
        nodes.commit(1, em -> em.persist(sample));
        assertThat(read(1, sample)).isEqualTo(sample.content());
        nodes.awaitInGrid(region, sample.entry());
        assertThat(Metrics.during(
                        () -> assertThat(read(2, type.getSuperclass(), sample)).isEqualTo(sample.content())))
                .containsOnlyKeys("reads_total{outcome=grid,region=" + region + ",tier=entity}");
        assertThat(Metrics.during(() -> assertThat(read(2, sample)).isEqualTo(sample.content())))
                .containsOnlyKeys("reads_total{outcome=local,region=" + region + ",tier=entity}");
    }

    @ParameterizedTest
    @ValueSource(classes = {Kinds.Cat.class, Kinds.Van.class})
    void anEntityIsReadInOneStatementWhateverTypeItIs(Class<? extends Sample> type) throws Exception {
        Sample sample = type.getDeclaredConstructor().newInstance();
        nodes.commit(1, em -> em.persist(sample));
        long before = nodes.selects();
        assertThat(read(1, type.getSuperclass(), sample)).isEqualTo(sample.content());
        assertThat(nodes.selects() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Dog, Cat", "Car, Van"})
    void whatIsAnotherTypeIsNotThereButStaysWhereItIs(String one, String other) throws Exception {
        Class<? extends Sample> type = kind(one);
        Sample sample = kind(other).getDeclaredConstructor().newInstance();
        sample.call(77);
        nodes.commit(1, em -> em.persist(sample));
        assertThat(Boolean.TRUE.equals(nodes.on(2, em -> em.find(type, 77L) == null)))
                .isTrue();
        assertThat(read(2, sample)).isEqualTo(sample.content());
        assertThat(read(1, sample)).isEqualTo(sample.content());
    }

    @ParameterizedTest
    @ValueSource(classes = {Kinds.Dog.class, Kinds.Van.class})
    void aChangeOfWhatInheritsIsSeenByTheOtherNode(Class<? extends Sample> type) throws Exception {
        Sample sample = type.getDeclaredConstructor().newInstance();
        sample.call(78);
        nodes.commit(1, em -> em.persist(sample));
        assertThat(read(2, type.getSuperclass(), sample)).isEqualTo(sample.content());
        nodes.commit(1, em -> em.find(type, 78L).change());
        assertThat(read(2, type.getSuperclass(), sample)).isNotEqualTo(sample.content());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Sample> kind(String name) throws ClassNotFoundException {
        return (Class<? extends Sample>) Class.forName(Kinds.class.getName() + "$" + name);
    }

    @Test
    void aTableForEachTypeThatInheritsIsRefusedByName() {
        assertRefused("Circle=it has a table of its own", Kinds.Shape.class, Kinds.Circle.class);
    }

    @Test
    void typesOfWhichOneIsNotCacheableAreRefusedByName() {
        assertRefused("Plant=of those that inherit from each other not all are", Kinds.Plant.class, Kinds.Moss.class);
    }

    @Test
    void aMapOfEntitiesIsRefusedByName() {
        assertRefused("Index.pages cannot be cached: it is a Map", Kinds.Index.class, Kinds.IndexPage.class);
    }

    @Test
    void aReferenceThatTheOtherRowHasIsRefusedByName() {
        assertRefused("Lid=its attribute pot refers to an entity by something other", Kinds.Lid.class, Kinds.Pot.class);
    }

    /** Each in its own way: what is not cacheable is read each time, and is never old. */
    @Test
    void referencesToWhatIsCacheableAndToWhatIsNotAreFollowed() throws Exception {
        Kinds.Toy toy = new Kinds.Toy();
        nodes.commit(1, em -> em.persist(toy));
        assertThat(read(1, toy)).isEqualTo(toy.content());
        nodes.awaitInGrid("Toy", 1);
        nodes.awaitInGrid("IndexPage", 1);
        assertThat(Metrics.during(() -> assertThat(read(2, toy)).isEqualTo(toy.content())))
                .containsOnlyKeys(
                        "reads_total{outcome=grid,region=Toy,tier=entity}",
                        "reads_total{outcome=grid,region=IndexPage,tier=entity}");
        nodes.commit(1, em -> em.find(Kinds.Toy.class, 1L).rename("other"));
        assertThat(read(2, toy)).isEqualTo(List.of("toy", "other", "a"));
        assertThat(read(1, toy)).isEqualTo(List.of("toy", "other", "a"));
    }

    @Test
    void aCollectionWithinAnEmbeddableIsRefusedByName() {
        assertRefused(
                "Book=its attribute part has a collection within",
                Kinds.Book.class,
                Kinds.Part.class,
                Kinds.IndexPage.class);
    }

    @Test
    void aTableOfValuesIsRefusedByName() {
        assertRefused("Labelled=its attribute labels is mapped to a table of values", Kinds.Labelled.class);
    }

    @Test
    void aColumnWhoseValuesCannotBeWrittenIsRefusedByName() {
        assertRefused("Clock=its column HAND has values of class java.time.OffsetTime", Kinds.Clock.class);
    }

    private static void assertRefused(String reason, Class<?>... types) {
        assertThatThrownBy(() -> nodes.add(types))
                .rootCause()
                .hasMessageContaining("cannot be cached")
                .hasMessageContaining(reason);
    }
}
