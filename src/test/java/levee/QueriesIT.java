package levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.EntityType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import levee.command.database.Make;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every entity and every named query, native ones too, on both makes of database. */
class QueriesIT {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnADatabase {

        private final Make make;
        private Schema schema;

        OnADatabase(Make make) {
            this.make = make;
        }

        @BeforeAll
        void start(@TempDir Path folder) {
            schema = new Schema(make, folder);
        }

        @AfterAll
        void stop() {
            schema.close();
        }

        @TestFactory
        Stream<DynamicTest> everyEntityCanBeReadFromItsTable() {
            return entityTypes()
                    .map(type -> DynamicTest.dynamicTest(
                            type.getSimpleName(), () -> readOne("select e from " + type.getSimpleName() + " e")));
        }

        @TestFactory
        Stream<DynamicTest> everyNamedQueryRuns() {
            List<NamedStatement> queries =
                    entityTypes().flatMap(NamedStatement::of).toList();
            assertThat(queries).isNotEmpty();
            return queries.stream().map(query -> DynamicTest.dynamicTest(query.name(), () -> run(query)));
        }

        private Stream<Class<?>> entityTypes() {
            return schema.entities().getMetamodel().getEntities().stream().map(EntityType::getJavaType);
        }

        private void readOne(String jpql) {
            try (EntityManager em = schema.entities().createEntityManager()) {
                assertThatCode(() -> em.createQuery(jpql).setMaxResults(1).getResultList())
                        .doesNotThrowAnyException();
            }
        }

        private void run(NamedStatement named) {
            try (EntityManager em = schema.entities().createEntityManager()) {
                em.getTransaction().begin();
                Query query = em.createNamedQuery(named.name());
                query.getParameters().forEach(parameter -> set(query, named, parameter));
                assertThatCode(() -> named.execute(query)).doesNotThrowAnyException();
                em.getTransaction().rollback();
            }
        }

        private static void set(Query query, NamedStatement named, Parameter<?> parameter) {
            if (parameter.getName() == null || parameter.getName().matches("\\d+")) {
                query.setParameter(parameter.getPosition(), "1");
            } else {
                query.setParameter(parameter.getName(), named.valueOf(parameter));
            }
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
