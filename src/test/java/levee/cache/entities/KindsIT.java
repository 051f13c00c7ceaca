package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import levee.cache.Metrics;
import levee.cache.TwoNodes;
import levee.cache.entities.Kinds.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                Kinds.Opaque.class);
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

    private static Object read(int node, Sample sample) {
        return nodes.on(node, em -> em.find(sample.getClass(), sample.key()).content());
    }

    @ParameterizedTest
    @ValueSource(classes = {Kinds.Dog.class, Kinds.Car.class, Kinds.Circle.class})
    void whatInheritsIsRefusedByName(Class<?> type) {
        assertRefused(type.getSimpleName() + "=it inherits from", type.getSuperclass(), type);
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
