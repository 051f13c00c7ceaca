package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import levee.ContainerShop;
import levee.cart.Carts;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.payment.Card;
import levee.payment.TestGateway;
import levee.stock.SoldOutException;
import levee.stock.StockItem;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Buying inside the real WAR on Payara: its pool, its transactions, its timers. */
@ExtendWith(ArquillianExtension.class)
class OrdersIT {

    private static final int EIGHT = 8;

    @Deployment
    static WebArchive war() {
        return ContainerShop.with(OrdersIT.class, AtOnce.class);
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
    private Clock clock;

    @Test
    void eightBuyersOfTheLastUnitMakeOneOrderAndSevenAreToldSoldOut() throws Exception {
        long lamp = lamp(1);
        List<Callable<Order>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < EIGHT; buyer++) {
            Purchase purchase = purchase(lamp, "buyer" + buyer);
            buyers.add(() -> buy(purchase));
        }

        List<Object> answers = AtOnce.run(buyers);

        assertThat(answers).filteredOn(Order.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(SoldOutException.class::isInstance).hasSize(EIGHT - 1);
        assertThat(available(lamp)).isZero();
        assertThat(ordersOf(lamp)).isEqualTo(1);
    }

    @Test
    void theSamePurchaseSentEightTimesIsOneOrder() throws Exception {
        long lamp = lamp(100);
        Purchase purchase = purchase(lamp, "impatient");

        List<Object> answers = AtOnce.run(EIGHT, () -> buy(purchase));

        assertThat(answers)
                .hasOnlyElementsOfType(Order.class)
                .extracting(answer -> ((Order) answer).getNumber())
                .containsOnly(((Order) answers.get(0)).getNumber());
        assertThat(available(lamp)).isEqualTo(99);
        assertThat(ordersOf(lamp)).isEqualTo(1);
    }

    @Test
    void aPurchaseOfWhichOneThingIsSoldOutTakesNothingOfTheOthers() throws Exception {
        long plenty = lamp(5);
        long none = lamp(0);
        carts.add("both", plenty, 1);
        carts.add("both", none, 1);

        assertThatThrownBy(() -> buy(purchaseOf("both"))).isInstanceOf(SoldOutException.class);
        assertThat(available(plenty)).isEqualTo(5);
        assertThat(ordersOf(plenty)).isZero();
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

    private Order buy(Purchase purchase) {
        return checkout.buy(purchase, new Card(TestGateway.SUCCEEDS, "12/34", "123", YearMonth.now(clock)));
    }

    private int available(long variant) {
        em.getEntityManagerFactory().getCache().evictAll();
        return em.find(StockItem.class, variant).getAvailable();
    }

    private long ordersOf(long variant) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM order_lines WHERE variant_id = ?")
                        .setParameter(1, variant)
                        .getSingleResult())
                .longValue();
    }
}
