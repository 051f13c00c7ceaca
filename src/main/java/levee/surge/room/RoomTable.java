package levee.surge.room;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all nodes know of the rooms, over one connection, which commits each statement by itself. */
final class RoomTable {

    private static final int SECRET_BYTES = 32;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String KEYS = "SELECT id, secret FROM surge_keys";

    /** Of two nodes, the first one's is everybody's. */
    private static final String FIRST_KEY =
            "INSERT IGNORE INTO surge_keys (secret, made_at, first_mark) VALUES (?, UTC_TIMESTAMP(6), 1)";

    private static final String OPEN = "INSERT IGNORE INTO waiting_rooms (sale, seed, let_in, rate, advanced_at)"
            + " VALUES (?, ?, 0, ?, UTC_TIMESTAMP(6))";

    private static final String READ = "SELECT seed, let_in, rate FROM waiting_rooms WHERE sale = ?";

    private static final String ADD = "INSERT INTO waiting_tickets (sale, second, tickets) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE tickets = tickets + VALUES(tickets)";

    private static final String COUNTS = "SELECT second, tickets FROM waiting_tickets WHERE sale = ? AND second >= ?";

    /** Of all nodes, the first one that comes once a second is over. In this order: what is set is seen by what follows. */
    private static final String ADVANCE = """
            UPDATE waiting_rooms
            SET let_in = LEAST(?, let_in + ? * LEAST(2, TIMESTAMPDIFF(MICROSECOND, advanced_at, UTC_TIMESTAMP(6)) / 1000000)),
                rate = ?, advanced_at = UTC_TIMESTAMP(6)
            WHERE sale = ? AND advanced_at <= UTC_TIMESTAMP(6) - INTERVAL 950000 MICROSECOND AND let_in < ?""";

    private static final String EXCHANGE = "INSERT IGNORE INTO waiting_passes (sale, ticket, ends_at) VALUES (?, ?, ?)";

    private static final String ENDS = "SELECT ends_at FROM waiting_passes WHERE sale = ? AND ticket = ?";

    private static final String FORGET = "DELETE FROM %s WHERE sale = ?";

    private final Connection connection;

    RoomTable(Connection connection) {
        this.connection = connection;
    }

    /** How far a room is. */
    record Progress(byte[] seed, double letIn, double rate) {}

    /** All that there are; one is made if there is none. */
    Keys keys() throws SQLException {
        Map<Long, byte[]> found = readKeys();
        if (found.isEmpty()) {
            update(FIRST_KEY, secret());
            found = readKeys();
        }
        return new Keys(found);
    }

    private Map<Long, byte[]> readKeys() throws SQLException {
        Map<Long, byte[]> keys = new HashMap<>();
        try (PreparedStatement query = prepare(KEYS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                keys.put(rows.getLong(1), rows.getBytes(2));
            }
        }
        return keys;
    }

    /** Opens it if it is not open. */
    Progress progress(String sale, double firstRate) throws SQLException {
        Progress found = find(sale);
        if (found == null) {
            update(OPEN, sale, secret(), firstRate);
            found = find(sale);
        }
        return found;
    }

    private Progress find(String sale) throws SQLException {
        try (PreparedStatement query = prepare(READ, sale);
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Progress(row.getBytes(1), row.getDouble(2), row.getDouble(3)) : null;
        }
    }

    void add(String sale, long second, long tickets) throws SQLException {
        update(ADD, sale, second, tickets);
    }

    /** @param since seconds since 1970 */
    SortedMap<Long, Long> counts(String sale, long since) throws SQLException {
        SortedMap<Long, Long> counts = new TreeMap<>();
        try (PreparedStatement query = prepare(COUNTS, sale, since);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /**
     * Lets those in whose turn it is after a second, unless another node has done so.
     *
     * @param last beyond which there is nobody
     */
    void advance(String sale, double rate, long last) throws SQLException {
        update(ADVANCE, (double) last, rate, rate, sale, (double) last);
    }

    /**
     * The first exchange decides: it is the same pass, however often, and it ends when it ends.
     *
     * @return until when it holds
     */
    Instant exchange(Ticket ticket, Instant endsAt) throws SQLException {
        update(EXCHANGE, ticket.sale(), ticket.id(), LocalDateTime.ofInstant(endsAt, ZoneOffset.UTC));
        try (PreparedStatement query = prepare(ENDS, ticket.sale(), ticket.id());
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    /** All of a room that nobody needs any more. */
    void forget(String sale) throws SQLException {
        for (String table : new String[] {"waiting_passes", "waiting_tickets", "waiting_rooms"}) {
            update(FORGET.formatted(table), sale);
        }
    }

    private static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS_TO_ANSWER);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
