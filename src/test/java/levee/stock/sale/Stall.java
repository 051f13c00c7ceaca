package levee.stock.sale;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import levee.Workshop;
import levee.catalogue.Money;
import levee.stock.sale.Reconciliation.Line;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Somebody who sells things of their own in flash sales, on a real database; what time does, they do by hand. */
public final class Stall {

    private static final AtomicInteger IDS = new AtomicInteger(500_000);

    private final Workshop workshop;

    public final FlashSales sales;
    public final SaleReservations reservations;
    public final Settling settling;
    public final Reconciliation reconciliation;
    final Holds holds;

    /** @param given at the places where their types are injected, in the beans of {@link #bench} */
    public Stall(Workshop workshop, Object... given) {
        this.workshop = workshop;
        Object[] all = Arrays.copyOf(given, given.length + 3);
        all[given.length] = registry();
        all[given.length + 1] = Clock.systemUTC();
        all[given.length + 2] = 600L;
        bench = workshop.with(all);
        sales = bench.bean(FlashSales.class);
        reservations = bench.bean(SaleReservations.class);
        settling = bench.bean(Settling.class);
        reconciliation = bench.bean(Reconciliation.class);
        holds = bench.bean(Holds.class);
    }

    public final Workshop.Bench bench;

    /** Counts nothing. */
    private static MetricRegistry registry() {
        Object counter = Proxy.newProxyInstance(
                Stall.class.getClassLoader(), new Class<?>[] {Counter.class}, (self, method, arguments) -> null);
        return (MetricRegistry) Proxy.newProxyInstance(
                Stall.class.getClassLoader(),
                new Class<?>[] {MetricRegistry.class},
                (self, method, arguments) -> counter);
    }

    /** A product with a single variant, of the same id. */
    public long variant(String price, int available) {
        int id = IDS.incrementAndGet();
        update("INSERT IGNORE INTO categories VALUES (990000, NULL, 'Lamps', 'lamps', 'lamp', 0, 0)");
        update(
                "INSERT INTO products VALUES (%d, 990000, 'Lumen', 'Lamp', 'lamp', 'A lamp', 'lamp', %s, 'EUR', 0, 1, NOW(), 0)"
                        .formatted(id, price));
        update("INSERT INTO variants VALUES (%1$d, %1$d, 0, 'SALE-%1$d', 'M', NULL, NULL, %2$s, 'EUR', 1, 0)"
                .formatted(id, price));
        update("INSERT INTO stock_items (variant_id, available) VALUES (%d, %d)".formatted(id, available));
        return id;
    }

    SaleDraft draft(Duration untilStart, Duration untilEnd, int unitsABuyer, SaleDraft.Item... items) {
        Instant now = sales.now();
        return new SaleDraft(
                "Sale " + IDS.incrementAndGet(),
                null,
                now.plus(untilStart),
                now.plus(untilEnd),
                unitsABuyer,
                List.of(items));
    }

    public static SaleDraft.Item item(long variant, String price, int units) {
        return new SaleDraft.Item(variant, Money.euros(price), units);
    }

    /** A sale that is open for an hour, with one item. */
    public FlashSale open(long variant, String price, int units, int unitsABuyer) {
        long id = sales.create(
                draft(Duration.ofMinutes(-1), Duration.ofHours(1), unitsABuyer, item(variant, price, units)),
                "somebody@levee.example");
        sales.schedule(id);
        return sale(id);
    }

    public FlashSale sale(long id) {
        workshop.em().getEntityManagerFactory().getCache().evictAll();
        return sales.find(id).orElseThrow();
    }

    /** The only item of a sale, as the database has it. */
    public SaleItem item(FlashSale sale) {
        return sales.items(sale(sale.getId())).get(0);
    }

    public SaleAnswer reserve(FlashSale sale, String buyer, int units) {
        return reserve(sale, buyer, "request-" + IDS.incrementAndGet() + "-of-" + buyer, units);
    }

    SaleAnswer reserve(FlashSale sale, String buyer, String key, int units) {
        return reservations.reserve(item(sale).getId(), new SaleRequest(buyer, key, units));
    }

    public String buyer() {
        return "c" + IDS.incrementAndGet();
    }

    public void lapse(long reservation) {
        update("UPDATE sale_reservations SET holds_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = "
                + reservation);
    }

    public void end(FlashSale sale) {
        update("UPDATE flash_sales SET ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = " + sale.getId());
    }

    /** What every node does every two seconds. */
    public void settle() {
        while (settling.expire() > 0) {
            // Until nothing is left.
        }
        settling.close();
    }

    public List<String> faults(FlashSale sale) {
        return reconciliation.of(sale).stream()
                .map(Line::faults)
                .flatMap(List::stream)
                .toList();
    }

    public int stock(long variant) {
        return ((Number) workshop.em()
                        .createNativeQuery("SELECT available FROM stock_items WHERE variant_id = " + variant)
                        .getSingleResult())
                .intValue();
    }

    void update(String sql) {
        try (var connection = workshop.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
