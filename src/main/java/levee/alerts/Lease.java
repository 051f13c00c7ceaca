package levee.alerts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The row of {@code leases} by which one node at a time leads. It ends by the database's clock, whatever the nodes' clocks
 * say; a holder counts its own time from before it asked, and so never holds it for longer than the database thinks. With
 * each holder comes a new term: who writes says in whose term, and is refused if that is over. Used by one thread.
 */
final class Lease {

    static final String ALERTS = "alerts";
    static final Duration LENGTH = Duration.ofSeconds(3);

    private static final int SECONDS_TO_ANSWER = 2;
    private static final String END = "UTC_TIMESTAMP(6) + INTERVAL " + LENGTH.toSeconds() + " SECOND";

    private static final String READ =
            "SELECT holder, term, ends_at < UTC_TIMESTAMP(6) AS is_over FROM leases WHERE name = ?";

    private static final String FIRST =
            "INSERT IGNORE INTO leases (name, holder, term, ends_at) VALUES (?, ?, 1, " + END + ")";

    private static final String RENEW =
            "UPDATE leases SET ends_at = " + END + " WHERE name = ? AND holder = ? AND term = ?";

    private static final String TAKE = "UPDATE leases SET holder = ?, term = term + 1, ends_at = " + END
            + " WHERE name = ? AND term = ? AND ends_at < UTC_TIMESTAMP(6)";

    private static final String END_NOW =
            "UPDATE leases SET ends_at = UTC_TIMESTAMP(6) WHERE name = ? AND holder = ? AND term = ?";

    private final String name;
    private final String holder;

    /** @param holder of this run of this node alone: a node that was started anew is another */
    Lease(String name, String holder) {
        this.name = name;
        this.holder = holder;
    }

    /**
     * What was found when it was asked for last.
     *
     * @param term of whoever holds it; 0 if that is not known
     * @param held whether this node does
     * @param askedAt when this node began to ask, by {@link System#nanoTime}
     */
    record Standing(String holder, long term, boolean held, long askedAt) {

        /** Whether this node may be sure of it still. */
        boolean holds(long nanos) {
            return held && isFresh(nanos);
        }

        boolean isFresh(long nanos) {
            return nanos - askedAt < LENGTH.toNanos();
        }
    }

    /** Keeps it, or takes it if it is anybody's. */
    Standing ask(Connection connection) throws SQLException {
        long askedAt = System.nanoTime();
        try (PreparedStatement read = prepare(connection, READ, name)) {
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    return new Standing(holder, 1, isDone(connection, FIRST, name, holder), askedAt);
                }
                long term = row.getLong("term");
                if (row.getString("holder").equals(holder)) {
                    return new Standing(holder, term, isDone(connection, RENEW, name, holder, term), askedAt);
                }
                return row.getBoolean("is_over") && isDone(connection, TAKE, holder, name, term)
                        ? new Standing(holder, term + 1, true, askedAt)
                        : new Standing(holder, term, false, askedAt);
            }
        }
    }

    /** Lets others take it at once. */
    void end(Connection connection, long term) throws SQLException {
        isDone(connection, END_NOW, name, holder, term);
    }

    private static boolean isDone(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate() == 1;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS_TO_ANSWER);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
