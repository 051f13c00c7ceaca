package levee.signals;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The log of what was done to the shop. Whoever does something fires a {@link Happening}; it is written in the transaction
 * of whoever fires it, if there is one.
 */
@ApplicationScoped
public class Happenings {

    private static final Logger LOG = System.getLogger(Happenings.class.getName());

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_SUBJECT = 190;
    private static final int LONGEST_TEXT = 500;

    private static final String WRITE =
            "INSERT INTO happenings (happened_at, kind, node, subject, happening, made_by) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String SINCE = """
            SELECT happened_at, kind, node, subject, happening, made_by FROM happenings WHERE happened_at >= ?
            ORDER BY happened_at DESC, id DESC LIMIT ?""";

    private static final String PURGE = "DELETE FROM happenings WHERE happened_at < ? LIMIT 1000";

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    /** What cannot be written down was done all the same, and is in the log of the node. */
    void write(@Observes Happening happening) {
        LOG.log(
                Level.INFO,
                "{0} {1}: {2} ({3})",
                happening.kind(),
                happening.subject(),
                happening.text(),
                happening.by());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, time(happening.at()));
            statement.setString(2, happening.kind().label());
            statement.setString(3, happening.node());
            statement.setString(4, shortened(happening.subject(), LONGEST_SUBJECT));
            statement.setString(5, shortened(happening.text(), LONGEST_TEXT));
            statement.setString(6, happening.by());
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "It is not known to the others", e);
        }
    }

    /**
     * The latest first.
     *
     * @throws IllegalStateException if the database does not say
     */
    public List<Happening> since(Instant from, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setObject(1, time(from));
            statement.setInt(2, most);
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("What was done to the shop cannot be read", e);
        }
    }

    private static List<Happening> read(PreparedStatement statement) throws SQLException {
        List<Happening> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant at = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                // A node of another build may know more kinds.
                Happening.Kind.of(row.getString(2)).ifPresent(kind -> all.add(happening(at, kind, row)));
            }
        }
        return all;
    }

    private static Happening happening(Instant at, Happening.Kind kind, ResultSet row) {
        try {
            return new Happening(at, kind, row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws away some of what is older than anything that it could explain. */
    void purge(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setObject(1, time(now.minus(KEPT)));
            statement.executeUpdate();
        }
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
