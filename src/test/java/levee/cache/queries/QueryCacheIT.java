package levee.cache.queries;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
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
import javax.sql.DataSource;
import levee.ContainerShop;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.catalogue.ProductsChanged;
import levee.catalogue.Sort;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Named queries and collections inside the real WAR, on a node without a data grid: the database answers. */
@ExtendWith(ArquillianExtension.class)
class QueryCacheIT {

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(QueryCacheIT.class);
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Event<ProductsChanged> changed;

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    private Category lamps;

    @Test
    void withoutAGridTheDatabaseAnswers() throws Exception {
        Product lamp = lamp();
        assertThat(listed()).containsExactly(lamp.getId());
        assertThat(listed()).containsExactly(lamp.getId());
        assertThat(catalogue.facets(lamps).products()).isEqualTo(1);
    }

    @Test
    void whatIsTakenOffSaleIsNotListedAnyMore() throws Exception {
        Product lamp = lamp();
        listed();
        long before = lastChange();
        change(lamp.getId(), product -> product.setActive(false));

        assertThat(listed()).isEmpty();
        assertThat(log(before)).contains("Listing " + lamps.getId(), "Product.active null");
    }

    @Test
    void aDescriptionChangesNoList() throws Exception {
        Product lamp = lamp();
        long before = lastChange();
        change(lamp.getId(), product -> product.describe("Lumen", "Light", "Shines."));
        assertThat(log(before))
                .contains("Product " + lamp.getId())
                .noneMatch(tag -> tag.startsWith("Product.") || tag.startsWith("Listing"));
    }

    @Test
    void aNewVariantIsAChangeOfItsProductsVariants() throws Exception {
        Product lamp = lamp();
        long before = lastChange();
        change(
                lamp.getId(),
                product -> product.addVariant(
                        "SKU-" + System.nanoTime(), new Choice("Vast", null, null), Money.euros("99.00")));

        assertThat(log(before)).contains("Product.variants " + lamp.getId());
        assertThat(em.find(Product.class, lamp.getId()).getVariants()).hasSize(2);
    }

    @Test
    void aVariantThatIsRemovedIsAChangeToo() throws Exception {
        Product lamp = lamp();
        em.find(Product.class, lamp.getId()).getVariants().size();
        long before = lastChange();
        transaction.begin();
        em.remove(em.find(Product.class, lamp.getId()).getVariants().get(0));
        transaction.commit();

        assertThat(log(before)).contains("Product.variants " + lamp.getId());
        assertThat(em.find(Product.class, lamp.getId()).getVariants()).isEmpty();
    }

    @Test
    void anotherPriceOfAVariantLeavesItInItsPlace() throws Exception {
        Product lamp = lamp();
        long before = lastChange();
        change(lamp.getId(), product -> product.getVariants().get(0).reprice(Money.euros("12.00")));
        assertThat(log(before)).anyMatch(tag -> tag.startsWith("Variant ")).noneMatch(tag -> tag.contains("variants"));
    }

    private interface Change {
        void of(Product product);
    }

    private Product lamp() throws Exception {
        transaction.begin();
        lamps = new Category(null, "Lamps", "lamp", 1);
        em.persist(lamps);
        Product lamp = new Product(lamps, "Lumen", "Lamp", "Shines.", "lamp", Instant.now());
        lamp.addVariant("SKU-" + System.nanoTime(), Choice.NONE, Money.euros("10.00"));
        em.persist(lamp);
        em.flush();
        changed.fire(new ProductsChanged(List.of(lamp.getId())));
        transaction.commit();
        return lamp;
    }

    private void change(long id, Change change) throws Exception {
        transaction.begin();
        change.of(em.find(Product.class, id));
        em.flush();
        changed.fire(new ProductsChanged(List.of(id)));
        transaction.commit();
    }

    private List<Long> listed() {
        return catalogue.list(lamps, Sort.POPULAR, 0, 10).stream()
                .map(Product::getId)
                .toList();
    }

    private long lastChange() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM cache_changes")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> log(long after) throws Exception {
        List<String> log = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT region, entry FROM cache_changes WHERE id > " + after + " ORDER BY id")) {
            while (rows.next()) {
                log.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return log;
    }
}
