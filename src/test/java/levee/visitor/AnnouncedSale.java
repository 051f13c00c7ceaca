package levee.visitor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A flash sale of one thing, which the running shop finds in its database. It opens in an hour, unless somebody puts the
 * time forward; closing it leaves no band on the home page for other tests.
 */
public final class AnnouncedSale implements AutoCloseable {

    private final Site site;
    private final String slug = "sale-" + UUID.randomUUID();

    /** At 1.25, a unit for each buyer. */
    public AnnouncedSale(Site site, int units) {
        this.site = site;
        change("""
                INSERT INTO flash_sales (slug, title, starts_at, ends_at, units_a_buyer, step, made_by, changed_at)
                VALUES ('%s', 'Quick sale', UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, UTC_TIMESTAMP(6) + INTERVAL 2 HOUR, 1,
                    'SCHEDULED', 'somebody@levee.example', UTC_TIMESTAMP(6))""".formatted(slug), """
                INSERT INTO sale_items
                    (sale_id, position, variant_id, price_amount, price_currency, planned, allotted, available)
                SELECT s.id, 0, v.variant_id, 1.25, 'EUR', %1$d, %1$d, %1$d FROM flash_sales s, (
                    SELECT k.variant_id FROM stock_items k LEFT JOIN sale_items i ON i.variant_id = k.variant_id
                    WHERE k.available > %1$d AND i.id IS NULL ORDER BY k.variant_id DESC LIMIT 1) v
                WHERE s.slug = '%2$s'""".formatted(units, slug), """
                UPDATE stock_items k JOIN sale_items i ON i.variant_id = k.variant_id
                JOIN flash_sales s ON s.id = i.sale_id SET k.available = k.available - %d WHERE s.slug = '%s'""".formatted(units, slug), """
                INSERT INTO sale_movements (item_id, kind, units, happened_at)
                SELECT i.id, 'ALLOTTED', %d, UTC_TIMESTAMP(6) FROM sale_items i JOIN flash_sales s ON s.id = i.sale_id
                WHERE s.slug = '%s'""".formatted(units, slug));
    }

    public String path() {
        return "/sale/" + slug;
    }

    public String standing() {
        return "/standing/" + slug;
    }

    /** As if the hour were over. */
    public void letItBegin() {
        change("UPDATE flash_sales SET starts_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE slug = '" + slug + "'");
    }

    /** As if the time for which units are held were over. */
    public void letHoldsLapse() {
        change("""
                UPDATE sale_reservations r JOIN sale_items i ON i.id = r.item_id JOIN flash_sales s ON s.id = i.sale_id
                SET r.holds_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE s.slug = '%s'""".formatted(slug));
    }

    /** Units that are available, reserved and sold, as the database has them. */
    public String counted() {
        String query = """
                SELECT CONCAT_WS(' ', i.available, i.reserved, i.sold) FROM sale_items i
                JOIN flash_sales s ON s.id = i.sale_id WHERE s.slug = '%s'""".formatted(slug);
        try (Connection connection = site.database().open();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        change("""
                UPDATE flash_sales SET starts_at = UTC_TIMESTAMP(6) - INTERVAL 2 MINUTE,
                    ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE slug = '%s'""".formatted(slug));
    }

    private void change(String... statements) {
        try (Connection connection = site.database().open();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
