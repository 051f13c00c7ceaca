package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import levee.ContainerShop;
import levee.cart.Carts;
import levee.catalogue.Catalogue;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.catalogue.Sort;
import levee.database.Ordering;
import levee.payment.Card;
import levee.payment.TestGateway;
import levee.stock.StockItem;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the real WAR, while a table that everybody reads hangs in the database. */
@ExtendWith(ArquillianExtension.class)
class ReadsHangIT {

    /** More than there are connections of any kind. */
    private static final int READERS = 80;

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(ReadsHangIT.class);
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Carts carts;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Checkout checkout;

    @Inject
    private Clock clock;

    @Inject
    private MetricRegistry registry;

    private Category lamps;

    @Test
    void ordersGetTheirConnectionsWhileReadsHangAndNoReadWaitsForEver() throws Exception {
        carts.add("buyer", lamp(), 1);
        Purchase purchase = purchase();
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<Future<?>> reads = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLES listings WRITE");
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                reads.add(threads.submit(() -> catalogue.list(lamps, Sort.NEWEST, first, 24)));
            }
            awaitWaiting(statement);

            AtomicReference<Order> order = new AtomicReference<>();
            Ordering.run(() -> order.set(buy(purchase)));

            assertThat(order.get().getState()).isEqualTo(OrderState.PAID);
            assertThat(reads).noneMatch(Future::isDone);
            assertThat(carts.find("buyer")).as("what others read and write").isNotNull();
            // The lock is never given up meanwhile: each read ends by a time-out of its own.
            assertThat(reads).allMatch(ReadsHangIT::fails);
        } finally {
            threads.shutdownNow();
        }
        assertThat(registry.counter(
                                "levee_db_cut_off_total",
                                new Tag("reason", "time-out"),
                                new Tag("origin", "cache-load"))
                        .getCount())
                .isPositive();
        // As another request would: of one that outlives a time-out of Fault Tolerance the container closes what it
        // reads by.
        var list = CompletableFuture.supplyAsync(
                () -> catalogue.list(lamps, Sort.NEWEST, 0, 24), task -> new Thread(task).start());
        assertThat(list.get(60, TimeUnit.SECONDS)).isEmpty();
    }

    /** As many statements hang in the database as reads have connections. */
    private static void awaitWaiting(Statement statement) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        int hanging;
        do {
            try (var rows = statement.executeQuery("SHOW FULL PROCESSLIST")) {
                hanging = 0;
                while (rows.next()) {
                    String state = rows.getString("State");
                    hanging += state != null && state.contains("metadata lock") ? 1 : 0;
                }
            }
        } while (hanging < 8 && System.nanoTime() < end);
        assertThat(hanging).isGreaterThanOrEqualTo(8).isLessThanOrEqualTo(12);
    }

    private static boolean fails(Future<?> read) {
        try {
            read.get(60, TimeUnit.SECONDS);
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(config.getValue("levee.db.url", String.class));
        source.setUser(config.getValue("levee.db.user", String.class));
        source.setPassword(config.getValue("levee.db.password", String.class));
        return source.getConnection();
    }

    private long lamp() throws Exception {
        transaction.begin();
        lamps = new Category(null, "Lamps", "lamp", 0);
        em.persist(lamps);
        Product lamp = new Product(lamps, "Lumen", "Lamp", "A lamp", "lamp", clock.instant());
        lamp.addVariant("SKU-" + System.nanoTime(), new Choice("M", null, null), Money.euros("19.90"));
        em.persist(lamp);
        em.flush();
        long variant = lamp.getVariants().get(0).getId();
        em.persist(new StockItem(variant, 5));
        transaction.commit();
        return variant;
    }

    private Purchase purchase() {
        PostalAddress address = new PostalAddress();
        address.setName("Ada Lovelace");
        address.setLine1("1 Example Street");
        address.setPostalCode("10115");
        address.setCity("Berlin");
        address.setCountry(Country.DE);
        var cart = carts.find("buyer");
        return new Purchase(
                PurchaseKey.of("buyer", "", cart), cart, "buyer@buyer.example", address, Delivery.STANDARD, null);
    }

    private Order buy(Purchase purchase) {
        return checkout.buy(purchase, new Card(TestGateway.SUCCEEDS, "12/34", "123", YearMonth.now(clock)));
    }
}
