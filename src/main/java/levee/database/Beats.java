package levee.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/**
 * By which a node knows how far a replica is. It writes a number into the primary several times a second, each time a higher
 * one, and remembers the position in the log of changes that it had reached just before. A replica on which the number can be
 * seen has all that was committed before it, since it commits what it is sent in the order of the primary: so all up to that
 * position. That is told by what the replica has, and neither by clocks nor by what it thinks of its own lag (which is 0
 * while it hears nothing); and it costs no look at the log there, whose numbers alone would not tell, since the lower of two
 * may be committed last.
 */
final class Beats {

    /** Of a minute: a replica that is further behind is of no use. */
    private static final int MOST = 600;

    private static final String WRITE =
            "INSERT INTO replica_beats (node, beat) VALUES (?, ?) ON DUPLICATE KEY UPDATE beat = VALUES(beat)";

    private static final String READ = "SELECT beat FROM replica_beats WHERE node = ?";

    private static final int SECONDS_TO_ANSWER = 2;

    /**
     * @param position all up to it was committed before
     * @param at when it was written at the earliest, by the nano time of the machine
     */
    record Beat(long position, long at) {}

    private final String node;
    private final LongSupplier position;
    private final NavigableMap<Long, Beat> written = new ConcurrentSkipListMap<>();
    private long next = System.currentTimeMillis();

    /** @param node no two have the same name */
    Beats(String node, LongSupplier position) {
        this.node = node;
        this.position = position;
    }

    /** One at a time. */
    void write(Connection primary) throws SQLException {
        Beat beat = new Beat(position.getAsLong(), System.nanoTime());
        // Higher also than those of an earlier life of this node, unless it has written more than one a millisecond.
        next++;
        written.put(next, beat);
        if (written.size() > MOST) {
            written.pollFirstEntry();
        }
        try (PreparedStatement statement = primary.prepareStatement(WRITE)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.setString(1, node);
            statement.setLong(2, next);
            statement.executeUpdate();
        }
    }

    /** The last that a replica has; empty if it has none that is remembered. */
    Optional<Beat> seenBy(Connection replica) throws SQLException {
        try (PreparedStatement statement = replica.prepareStatement(READ)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.setString(1, node);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(written.get(row.getLong(1))) : Optional.empty();
            }
        }
    }
}
