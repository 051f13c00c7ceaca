package levee.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import levee.cart.Carts;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Folders;
import levee.command.machine.Ports;
import levee.payment.Card;
import levee.payment.TestGateways;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A shop on a real, migrated database in which a test sells things of its own, and looks afterwards at what is there. */
public class Market implements CloseableResource {

    private static final AtomicInteger IDS = new AtomicInteger();

    private final Make make;
    private final Path folder;
    private final EmbeddedDatabase server;
    private final DatabaseAccess database;
    private final Beans beans;

    Market(Make make) {
        this.make = make;
        try {
            folder = Files.createTempDirectory("levee-market");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = new EmbeddedDatabase(make, folder.resolve("database"), Ports.firstOfFree(1));
        try {
            database = server.start(progress -> {});
            Migrations.apply(database, progress -> {});
            update("INSERT INTO categories VALUES (1, NULL, 'Lamps', 'lamps', 'lamp', 0, 0)");
            beans = new Beans(database, TestGateways.quick(folder.resolve("book")));
        } catch (RuntimeException e) {
            // The server is a process of its own: it would outlive the tests.
            server.stop();
            throw e;
        }
    }

    @Override
    public void close() {
        beans.close();
        server.stop();
        Folders.delete(folder);
    }

    @Override
    public String toString() {
        return make.toString();
    }

    /** A product with a single variant, of the same id. */
    public long variant(String price, int available) {
        int id = IDS.incrementAndGet();
        update(
                "INSERT INTO products VALUES (%d, 1, 'Lumen', 'Lamp', 'lamp', 'A lamp', 'lamp', %s, 'EUR', 0, 1, NOW(), 0)"
                        .formatted(id, price));
        update("INSERT INTO variants VALUES (%1$d, %1$d, 0, 'SKU-%1$d', 'M', NULL, NULL, %2$s, 'EUR', 1, 0)"
                .formatted(id, price));
        update("INSERT INTO stock_items (variant_id, available) VALUES (%d, %d)".formatted(id, available));
        return id;
    }

    /** The id of a new cart with one of each. */
    public String cart(long... variants) {
        String cart = "cart-" + IDS.incrementAndGet();
        for (long variant : variants) {
            add(cart, variant, 1);
        }
        return cart;
    }

    public boolean add(String cart, long variant, int quantity) {
        return beans.inTransaction(() -> beans.carts.add(cart, variant, quantity));
    }

    Purchase purchase(String cartId) {
        return purchase(cartId, "");
    }

    Purchase purchase(String cartId, String attempt) {
        PostalAddress address = new PostalAddress();
        address.setName("Ada Lovelace");
        address.setLine1("1 Example Street");
        address.setPostalCode("10115");
        address.setCity("Berlin");
        address.setCountry(Country.DE);
        var cart = beans.carts.find(cartId);
        String key = PurchaseKey.of(cartId, attempt, cart);
        return new Purchase(key, cart, cartId + "@buyer.example", address, Delivery.STANDARD, null);
    }

    Order buy(Purchase purchase, String cardNumber) {
        return beans.checkout.buy(purchase, card(cardNumber));
    }

    static Card card(String number) {
        return new Card(number, "12/30", "123", YearMonth.of(2026, 1));
    }

    public Carts carts() {
        return beans.carts;
    }

    Orders orders() {
        return beans.orders;
    }

    Checkout checkout() {
        return beans.checkout;
    }

    Fulfilment fulfilment() {
        return beans.fulfilment;
    }

    Refunds refunds() {
        return beans.refunds;
    }

    Placing placing() {
        return beans.placing;
    }

    /** The order as the database has it. */
    Order reload(Order order) {
        return beans.orders.find(order.getNumber()).orElseThrow();
    }

    List<String> pendingKeys() {
        return beans.orders.pendingSince(Instant.now().plus(Duration.ofMinutes(1)), 1000);
    }

    long available(long variant) {
        return number("SELECT available FROM stock_items WHERE variant_id = " + variant);
    }

    long ordersOf(long variant) {
        return number("SELECT COUNT(*) FROM order_lines WHERE variant_id = " + variant);
    }

    long lettersTo(Purchase purchase) {
        return number("SELECT COUNT(*) FROM outgoing_mails WHERE recipient = '" + purchase.email() + "'");
    }

    /** With empty caches. */
    public void forgetEntities() {
        beans.forgetEntities();
    }

    /** How many statements of a kind ({@code insert}, {@code update}, {@code select}) the server has been sent so far. */
    public long sent(String kind) {
        return read("SHOW GLOBAL STATUS LIKE 'Com_" + kind + "'", 2);
    }

    private void update(String sql) {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        return read(sql, 1);
    }

    private long read(String sql, int column) {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(column);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
