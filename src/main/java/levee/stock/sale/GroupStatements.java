package levee.stock.sale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import levee.stock.sale.Allotting.Known;
import levee.stock.sale.Allotting.New;
import levee.stock.sale.Allotting.Terms;
import levee.stock.sale.SaleAnswer.Outcome;
import levee.stock.sale.SaleReservation.State;

/**
 * The statements of one group. What is read is not locked; what is written fails if it was not so any more: the ordinal of a
 * buyer's reservation can be written once, and units are taken only where there are so many. The row that all wait for is
 * written last, and so locked for no longer than the commit takes.
 */
final class GroupStatements {

    private static final int SECONDS_TO_ANSWER = 5;

    private static final String READ = """
            SELECT i.available, s.units_a_buyer, s.step, UTC_TIMESTAMP(6) AS now_is, s.starts_at, s.ends_at,
                r.id, r.buyer, r.ordinal, r.request_key, r.units, r.state, r.holds_until
            FROM sale_items i JOIN flash_sales s ON s.id = i.sale_id
                LEFT JOIN sale_reservations r ON r.item_id = i.id AND r.buyer IN (%s)
            WHERE i.id = ?""";

    private static final String RESERVE = """
            INSERT INTO sale_reservations (item_id, buyer, ordinal, request_key, units, state, made_at, holds_until)
            VALUES """;

    private static final String WRITE =
            "INSERT INTO sale_movements (item_id, reservation_id, kind, units, happened_at) VALUES ";

    private static final String TAKE = """
            UPDATE sale_items SET available = available - ?, reserved = reserved + ?
            WHERE id = ? AND available >= ?""";

    private final Connection connection;
    private final long itemId;
    private final Duration hold;
    private final Map<String, List<Known>> known = new HashMap<>();

    GroupStatements(Connection connection, long itemId, Duration hold) {
        this.connection = connection;
        this.itemId = itemId;
        this.hold = hold;
    }

    /** @return null if units that were read as available are not any more: nothing of it is to be committed */
    List<SaleAnswer> run(List<SaleRequest> group) throws SQLException {
        Terms terms = read(group.stream().map(SaleRequest::buyer).collect(Collectors.toSet()));
        Allotting allotting = new Allotting(terms, known, terms.now().plus(hold));
        group.forEach(allotting::add);
        List<New> made = allotting.made();
        if (made.isEmpty()) {
            return allotting.answers(List.of());
        }
        List<Long> ids = reserve(made, terms.now());
        write(made, ids, terms.now());
        return take(allotting.units()) ? allotting.answers(ids) : null;
    }

    private Terms read(Set<String> buyers) throws SQLException {
        String places = buyers.stream().map(buyer -> "?").collect(Collectors.joining(","));
        try (PreparedStatement statement = prepare(READ.formatted(places))) {
            int place = 1;
            for (String buyer : buyers) {
                statement.setString(place++, buyer);
            }
            statement.setLong(place, itemId);
            try (ResultSet rows = statement.executeQuery()) {
                Terms terms = new Terms(Outcome.UNKNOWN, 0, 0, Instant.EPOCH);
                while (rows.next()) {
                    terms = terms(rows);
                    if (rows.getString("buyer") != null) {
                        known.computeIfAbsent(rows.getString("buyer"), buyer -> new ArrayList<>())
                                .add(reservation(rows));
                    }
                }
                return terms;
            }
        }
    }

    private static Terms terms(ResultSet row) throws SQLException {
        Instant now = instant(row, "now_is");
        Outcome refusal = null;
        if (!row.getString("step").equals(SaleState.Step.SCHEDULED.name())) {
            refusal = row.getString("step").equals(SaleState.Step.DRAFT.name()) ? Outcome.NOT_OPEN : Outcome.ENDED;
        } else if (now.isBefore(instant(row, "starts_at"))) {
            refusal = Outcome.NOT_OPEN;
        } else if (!now.isBefore(instant(row, "ends_at"))) {
            refusal = Outcome.ENDED;
        }
        return new Terms(refusal, row.getInt("available"), row.getInt("units_a_buyer"), now);
    }

    private static Known reservation(ResultSet row) throws SQLException {
        return new Known(
                row.getLong("id"),
                row.getInt("ordinal"),
                row.getString("request_key"),
                row.getInt("units"),
                State.valueOf(row.getString("state")),
                instant(row, "holds_until"));
    }

    /** The database numbers rows of one statement in their order. */
    private List<Long> reserve(List<New> made, Instant now) throws SQLException {
        String row = "(" + itemId + ",?,?,?,?,'HELD'," + literal(now) + "," + literal(now.plus(hold)) + ")";
        String sql = RESERVE + made.stream().map(each -> row).collect(Collectors.joining(","));
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            int place = 1;
            for (New each : made) {
                statement.setString(place++, each.buyer());
                statement.setInt(place++, each.ordinal());
                statement.setString(place++, each.key());
                statement.setInt(place++, each.units());
            }
            statement.executeUpdate();
            List<Long> ids = new ArrayList<>();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    ids.add(keys.getLong(1));
                }
            }
            return ids;
        }
    }

    private void write(List<New> made, List<Long> ids, Instant now) throws SQLException {
        StringBuilder sql = new StringBuilder(WRITE);
        for (int i = 0; i < made.size(); i++) {
            sql.append(i == 0 ? "(" : ",(").append(itemId).append(',').append(ids.get(i));
            sql.append(",'RESERVED',")
                    .append(made.get(i).units())
                    .append(',')
                    .append(literal(now))
                    .append(')');
        }
        // Numbers and times of our own: they need no parameters.
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.executeUpdate(sql.toString());
        }
    }

    private boolean take(int units) throws SQLException {
        try (PreparedStatement statement = prepare(TAKE)) {
            statement.setInt(1, units);
            statement.setInt(2, units);
            statement.setLong(3, itemId);
            statement.setInt(4, units);
            return statement.executeUpdate() == 1;
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS_TO_ANSWER);
        return statement;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** All times are UTC. */
    private static String literal(Instant moment) {
        return "'" + LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString().replace('T', ' ') + "'";
    }
}
