package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import levee.ContainerShop;
import levee.cart.Carts;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.payment.Card;
import levee.payment.GatewayOutException;
import levee.payment.TestGateway;
import levee.stock.StockItem;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A gateway that hangs or fails, in the real WAR on Payara, whose Fault Tolerance bears it. One breaker sees all of the tests:
 * that which opens it comes last.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultyGatewayIT {

    private static final int AT_ONCE = 4;

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(
                Map.of("levee.payment.time-out-millis", "3000", "levee.payment.at-once", String.valueOf(AT_ONCE)),
                FaultyGatewayIT.class,
                FaultyGateway.class);
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Carts carts;

    @Inject
    private Checkout checkout;

    @Inject
    private Orders orders;

    @Inject
    private Clock clock;

    @AfterEach
    void repair() {
        FaultyGateway.works();
    }

    @Test
    @Order(1)
    void whatFailedIsAskedOnceMoreWithTheSameKeyAndChargedOnce() throws Exception {
        Purchase purchase = purchase(lamp(10), "retried");
        FaultyGateway.fails(1);

        assertThat(buy(purchase).getState()).isEqualTo(OrderState.PAID);
        assertThat(FaultyGateway.ASKED).containsExactly(purchase.key(), purchase.key());
    }

    /** If the time-out did not end it, it would not return: the gateway hangs until the buyer has an answer. */
    @Test
    @Order(2)
    void aGatewayThatHangsKeepsTheBuyerNoLongerThanTheTimeOutAndItsBookTellsWhatBecameOfIt() throws Exception {
        long lamp = lamp(10);
        Purchase purchase = purchase(lamp, "hanging");
        CountDownLatch line = FaultyGateway.hangs();

        assertThat(buy(purchase).getState()).isEqualTo(OrderState.PAYMENT_UNKNOWN);
        assertThat(FaultyGateway.ASKED).as("not asked again").containsExactly(purchase.key());

        checkout.conclude(purchase.key());
        line.countDown();

        assertThat(state(purchase)).isEqualTo(OrderState.DECLINED);
        assertThat(available(lamp)).isEqualTo(10);
        assertThat(buy(purchase).getState()).as("the same form once more").isEqualTo(OrderState.DECLINED);
    }

    @Test
    @Order(3)
    void aGatewayThatHangsTakesNoMorePlacesThanTheBulkheadHas() throws Exception {
        long lamp = lamp(10);
        var hanging = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> purchase(lamp, "hanging-" + i))
                .toList();
        Purchase oneMore = purchase(lamp, "one-more");
        CountDownLatch line = FaultyGateway.hangs();
        var bought = hanging.stream()
                .map(purchase -> CompletableFuture.supplyAsync(() -> buy(purchase), task -> new Thread(task).start()))
                .toList();
        until(() -> FaultyGateway.ASKED.size() == AT_ONCE);

        assertThatThrownBy(() -> buy(oneMore)).isInstanceOf(GatewayOutException.class);
        assertThat(orders.findByKey(oneMore.key())).as("no order, no stock").isEmpty();

        line.countDown();
        bought.forEach(CompletableFuture::join);
        assertThat(buy(oneMore).getState()).isEqualTo(OrderState.PAID);
    }

    @Test
    @Order(4)
    void aGatewayThatFailsIsLeftAloneAndBuyersAreToldAtOnceWithNothingTaken() throws Exception {
        long lamp = lamp(100);
        FaultyGateway.fails(Integer.MAX_VALUE);
        until(() -> {
            try {
                buyAsARequestOfItsOwn(purchase(lamp, "in-vain-" + System.nanoTime()));
                return false;
            } catch (GatewayOutException open) {
                return true;
            }
        });
        int asked = FaultyGateway.ASKED.size();
        int left = available(lamp);
        Purchase late = purchase(lamp, "late");

        assertThatThrownBy(() -> buyAsARequestOfItsOwn(late)).isInstanceOf(GatewayOutException.class);

        assertThat(FaultyGateway.ASKED).as("the gateway is not asked").hasSize(asked);
        assertThat(orders.findByKey(late.key())).isEmpty();
        assertThat(available(lamp)).isEqualTo(left);

        FaultyGateway.works();
        until(() -> {
            try {
                return buyAsARequestOfItsOwn(late).getState() == OrderState.PAID;
            } catch (GatewayOutException stillOpen) {
                return false;
            }
        });
    }

    /** A breaker's timer ends the invocation in which it was set, and so this test's, in the middle of the next purchase. */
    private levee.orders.Order buyAsARequestOfItsOwn(Purchase purchase) {
        try {
            return CompletableFuture.supplyAsync(() -> buy(purchase), task -> new Thread(task).start())
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof GatewayOutException out ? out : e;
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.call()) {
            assertThat(Instant.now()).as("it became true in time").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private OrderState state(Purchase purchase) {
        em.getEntityManagerFactory().getCache().evictAll();
        return orders.findByKey(purchase.key()).orElseThrow().getState();
    }

    private long lamp(int available) throws Exception {
        transaction.begin();
        Category lamps = new Category(null, "Lamps", "lamp", 0);
        em.persist(lamps);
        Product lamp = new Product(lamps, "Lumen", "Lamp", "A lamp", "lamp", clock.instant());
        lamp.addVariant("SKU-" + System.nanoTime(), new Choice("M", null, null), Money.euros("19.90"));
        em.persist(lamp);
        em.flush();
        long variant = lamp.getVariants().get(0).getId();
        em.persist(new StockItem(variant, available));
        transaction.commit();
        return variant;
    }

    private Purchase purchase(long variant, String cart) {
        carts.add(cart, variant, 1);
        return purchaseOf(cart);
    }

    private Purchase purchaseOf(String cartId) {
        PostalAddress address = new PostalAddress();
        address.setName("Ada Lovelace");
        address.setLine1("1 Example Street");
        address.setPostalCode("10115");
        address.setCity("Berlin");
        address.setCountry(Country.DE);
        var cart = carts.find(cartId);
        String key = PurchaseKey.of(cartId, "", cart);
        return new Purchase(key, cart, cartId + "@buyer.example", address, Delivery.STANDARD, null);
    }

    private levee.orders.Order buy(Purchase purchase) {
        return checkout.buy(purchase, new Card(TestGateway.SUCCEEDS, "12/34", "123", YearMonth.now(clock)));
    }

    private int available(long variant) {
        em.getEntityManagerFactory().getCache().evictAll();
        return em.find(StockItem.class, variant).getAvailable();
    }
}
