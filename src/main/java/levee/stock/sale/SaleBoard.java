package levee.stock.sale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import levee.catalogue.Money;
import levee.stock.sale.SaleState.Step;

/** What a node read about sales, all in one statement, and when. Its states go on with the time. Immutable. */
final class SaleBoard {

    static final SaleBoard EMPTY = new SaleBoard(Map.of(), Instant.EPOCH, 0);

    private static final int SECONDS_TO_ANSWER = 2;

    /** Those that are called off or over stay for a while, so that their page can say so. */
    private static final String READ = """
            SELECT s.slug, s.title, s.step, s.starts_at, s.ends_at, s.units_a_buyer, UTC_TIMESTAMP(6) AS now_is,
                i.id, i.variant_id, i.price_amount, i.price_currency, i.available, i.reserved
            FROM flash_sales s JOIN sale_items i ON i.sale_id = s.id
            WHERE s.step IN ('SCHEDULED', 'CANCELLED')
            AND s.ends_at > UTC_TIMESTAMP(6) - INTERVAL 7 DAY AND s.starts_at < UTC_TIMESTAMP(6) + INTERVAL 31 DAY
            ORDER BY s.starts_at, s.id, i.position LIMIT 1000""";

    private final Map<String, Entry> entries;
    private final Instant readAt;
    private final long nanos;

    private record Entry(
            String slug,
            String title,
            Step step,
            Instant startsAt,
            Instant endsAt,
            int unitsABuyer,
            long[] unsold,
            List<SaleStanding.Item> items) {}

    /** @param readAt by the database's clock, when this node's was at the nanos */
    private SaleBoard(Map<String, Entry> entries, Instant readAt, long nanos) {
        this.entries = entries;
        this.readAt = readAt;
        this.nanos = nanos;
    }

    static SaleBoard read(Connection connection) throws SQLException {
        long nanos = System.nanoTime();
        Map<String, Entry> entries = new LinkedHashMap<>();
        Instant now = Instant.EPOCH;
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            try (ResultSet rows = statement.executeQuery(READ)) {
                while (rows.next()) {
                    now = instant(rows, "now_is");
                    Entry entry = entries.get(rows.getString("slug"));
                    if (entry == null) {
                        entry = entry(rows);
                        entries.put(entry.slug(), entry);
                    }
                    entry.unsold()[0] += rows.getInt("available") + rows.getInt("reserved");
                    entry.items().add(item(rows));
                }
            }
        }
        return new SaleBoard(entries, now, nanos);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("slug"),
                row.getString("title"),
                Step.valueOf(row.getString("step")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getInt("units_a_buyer"),
                new long[1],
                new ArrayList<>());
    }

    private static SaleStanding.Item item(ResultSet row) throws SQLException {
        return new SaleStanding.Item(
                row.getLong("id"),
                row.getLong("variant_id"),
                Money.of(row.getBigDecimal("price_amount"), row.getString("price_currency")),
                row.getInt("available"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** By the database's clock, as far as this node can tell; meaningless while it knows of no sale. */
    Instant now() {
        return readAt.plusNanos(System.nanoTime() - nanos);
    }

    Optional<SaleStanding> at(String slug) {
        return Optional.ofNullable(entries.get(slug)).map(entry -> standing(entry, now()));
    }

    /** The first to open first. */
    List<SaleStanding> all() {
        Instant now = now();
        return entries.values().stream().map(entry -> standing(entry, now)).toList();
    }

    private static SaleStanding standing(Entry entry, Instant now) {
        SaleState state = SaleState.of(entry.step(), entry.startsAt(), entry.endsAt(), now, entry.unsold()[0]);
        return new SaleStanding(
                entry.slug(),
                entry.title(),
                entry.startsAt(),
                entry.endsAt(),
                state,
                entry.items().stream().mapToLong(SaleStanding.Item::left).sum(),
                entry.unitsABuyer(),
                List.copyOf(entry.items()));
    }
}
