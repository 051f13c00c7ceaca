package levee.cache.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import levee.ContainerShop;
import levee.catalogue.Category;
import levee.catalogue.Product;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cached entities inside the real WAR on Payara. */
@ExtendWith(ArquillianExtension.class)
class EntityCacheIT {

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(EntityCacheIT.class);
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Inject
    private MetricRegistry registry;

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    @Test
    void aCommitIsInTheLog() throws Exception {
        long lamp = lamp();
        assertThat(log()).contains("Product " + lamp);
    }

    @Test
    void whatIsInMemoryIsNotReadAgain() throws Exception {
        long lamp = lamp();
        read(lamp);
        long before = selects();
        assertThat(read(lamp)).isEqualTo("Lamp");
        assertThat(selects() - before).isZero();
    }

    @Test
    void eachStatementOnACachedTypeIsALoadOrABypass() throws Exception {
        long lamp = lamp();
        long loads = selects("cache-load");
        long bypasses = selects("bypass");
        read(lamp);
        assertThat(selects("cache-load") - loads).isEqualTo(1);
        assertThat(selects("bypass") - bypasses).isZero();

        em.createQuery("select p.name from Product p where p.id = " + lamp).getResultList();
        assertThat(selects("cache-load") - loads).isEqualTo(1);
        assertThat(selects("bypass") - bypasses).isEqualTo(1);
        assertThat(bypasses("query-not-cached")).isPositive();
    }

    @Test
    void aCommitIsSeenAtOnce() throws Exception {
        long lamp = lamp();
        read(lamp);
        rename(lamp, "Light");
        assertThat(read(lamp)).isEqualTo("Light");
    }

    @Test
    void aChangeByHandIsSeenWithinTheBoundIfTheLogIsTold() throws Exception {
        long lamp = lamp();
        read(lamp);
        byHand("UPDATE products SET name = 'Light' WHERE id = " + lamp);
        assertThat(read(lamp)).as("nobody was told").isEqualTo("Lamp");

        byHand("INSERT INTO cache_changes (region, entry) VALUES ('Product', '" + lamp + "')");
        await(() -> read(lamp).equals("Light"));
    }

    @Test
    void aChangeOfAWholeRegionIsOneOfEachEntry() throws Exception {
        long lamp = lamp();
        read(lamp);
        byHand("UPDATE products SET name = 'Light' WHERE id = " + lamp);
        byHand("INSERT INTO cache_changes (region) VALUES ('Product')");
        await(() -> read(lamp).equals("Light"));
    }

    @Test
    void aStatementThatChangesByConditionChangesTheRegion() throws Exception {
        long lamp = lamp();
        read(lamp);
        transaction.begin();
        em.createQuery("update Product c set c.name = 'Light' where c.id = :id")
                .setParameter("id", lamp)
                .executeUpdate();
        transaction.commit();
        assertThat(read(lamp)).isEqualTo("Light");
        assertThat(log()).contains("Product null");
    }

    @Test
    void whatIsRolledBackIsNotInTheLog() throws Exception {
        long lamp = lamp();
        int before = log().size();
        transaction.begin();
        em.createNativeQuery("UPDATE products SET name = 'Light' WHERE id = " + lamp)
                .executeUpdate();
        em.remove(em.find(Product.class, lamp));
        em.flush();
        transaction.rollback();
        assertThat(log()).hasSize(before);
        assertThat(read(lamp)).isEqualTo("Lamp");
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        long lamp = lamp();
        read(lamp);
        transaction.begin();
        em.remove(em.find(Product.class, lamp));
        transaction.commit();
        assertThat(em.find(Product.class, lamp)).isNull();
    }

    private long lamp() throws Exception {
        transaction.begin();
        Category lamps = new Category(null, "Lamps", "lamp", 1);
        em.persist(lamps);
        Product lamp = new Product(lamps, "Lumen", "Lamp", "Shines.", "lamp", Instant.now());
        em.persist(lamp);
        transaction.commit();
        return lamp.getId();
    }

    private void rename(long id, String name) throws Exception {
        transaction.begin();
        em.find(Product.class, id).describe("Lumen", name, "Shines.");
        transaction.commit();
    }

    private String read(long id) {
        return em.find(Product.class, id).getName();
    }

    private void byHand(String statement) throws Exception {
        try (Connection connection = database.getConnection();
                Statement by = connection.createStatement()) {
            by.executeUpdate(statement);
        }
    }

    /** How many readings this test has sent to the server. */
    private long selects() {
        return Stream.of("cache-load", "bypass", "transaction", "uncached")
                .mapToLong(this::selects)
                .sum();
    }

    private long selects(String origin) {
        return registry.counter("levee_db_statements_total", new Tag("kind", "select"), new Tag("origin", origin))
                .getCount();
    }

    private long bypasses(String reason) {
        return registry.counter("levee_cache_bypass_total", new Tag("region", "Product"), new Tag("reason", reason))
                .getCount();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("still not so").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private List<String> log() throws Exception {
        List<String> log = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT region, entry FROM cache_changes ORDER BY id")) {
            while (rows.next()) {
                log.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return log;
    }
}
