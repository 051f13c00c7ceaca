package levee.office;

import java.util.concurrent.atomic.AtomicLong;
import levee.Workshop;

/** Rows of a test's own, for the lists of the office to find. */
public final class Wares {

    /** Beyond what the sequences give. */
    private static final AtomicLong IDS = new AtomicLong(900_000_000L);

    private final Workshop workshop;

    public Wares(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A category with one below it. @return the id of the one; the other has the next */
    public long categories() {
        long id = IDS.addAndGet(2) - 1;
        insert("INSERT INTO categories VALUES (%d, NULL, 'Light', 'light', 'lamp', 0, 0)", id);
        insert("INSERT INTO categories VALUES (%d, %d, 'Lamps', 'lamps', 'lamp', 0, 0)", id + 1, id);
        return id;
    }

    /** A product in that category, named {@code Lamp 12} of the brand {@code Lumen 12} after its id 12. */
    public long product(long category, boolean active) {
        long id = IDS.incrementAndGet();
        insert(
                "INSERT INTO products VALUES (%d, %d, 'Lumen %d', 'Lamp %d', 'lamp', 'A lamp', 'lamp', 9.5, 'EUR', 0, %b,"
                        + " NOW(), 0)",
                id, category, id, id, active);
        return id;
    }

    /** A variant of that product, with the SKU {@code LAMP-13} after its id 13. */
    public long variant(long product, int units) {
        long id = IDS.incrementAndGet();
        insert(
                "INSERT INTO variants VALUES (%d, %d, 0, 'LAMP-%d', 'M', NULL, NULL, 9.5, 'EUR', TRUE, 0)",
                id, product, id);
        insert("INSERT INTO stock_items (variant_id, available) VALUES (%d, %d)", id, units);
        return id;
    }

    /** An order with the number {@code 000900000014} and the address {@code 900000014@buyer.example}, placed on that day. */
    public long order(String state, String day) {
        long id = IDS.incrementAndGet();
        insert(
                "INSERT INTO orders VALUES (%1$d, '%1$012d', 'K%1$d', NULL, '%2$s', '%1$d@buyer.example', 'Ada', 'Street', NULL,"
                        + " '1', 'Berlin', 'DE', 'STANDARD', 4.9, 14.4, 'EUR', NULL, '%3$s 12:00:00', '%3$s 13:00:00', 0)",
                id, state, day);
        insert("INSERT INTO order_lines VALUES (%1$d, 0, 1, 1, 'LAMP', 'Lamp', 'M', 'lamp', 1, 9.5, NULL)", id);
        insert("INSERT INTO order_events VALUES (%1$d, %1$d, '%2$s', '', NULL, '%3$s 13:00:00')", id, state, day);
        return id;
    }

    private void insert(String sql, Object... values) {
        workshop.inTransaction(
                () -> workshop.em().createNativeQuery(sql.formatted(values)).executeUpdate());
    }
}
