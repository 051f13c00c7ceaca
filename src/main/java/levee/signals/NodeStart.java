package levee.signals;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import levee.signals.Happening.Kind;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells that this node was started, and what it runs that it did not run before. */
@ApplicationScoped
class NodeStart {

    private static final Logger LOG = System.getLogger(NodeStart.class.getName());

    private static final String BEFORE = "SELECT build, settings FROM node_starts WHERE node = ?";
    private static final String REMEMBER = "REPLACE INTO node_starts (node, build, settings) VALUES (?, ?, ?)";

    /** More names than that nobody reads. */
    private static final int MOST_NAMES = 5;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Inject
    private Event<Happening> happened;

    @Inject
    private Happenings happenings;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        try {
            begin(Outfit.of(ConfigProvider.getConfig()));
            happenings.purge(clock.instant());
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Nobody else knows that this node was started", e);
        }
    }

    void begin(Outfit now) throws SQLException {
        Optional<Outfit> before;
        try (Connection connection = database.getConnection()) {
            before = read(connection);
            write(connection, now);
        }
        tell(Kind.RESTART, "", "Started");
        before.ifPresent(last -> tell(now, last));
    }

    private void tell(Outfit now, Outfit last) {
        if (!now.build().equals(last.build())) {
            tell(Kind.DEPLOYMENT, now.build(), "Runs " + now.build() + " instead of " + last.build());
        }
        TreeSet<String> others = now.settingsUnlike(last);
        if (!others.isEmpty()) {
            String names = String.join(", ", others.stream().limit(MOST_NAMES).toList());
            int more = others.size() - MOST_NAMES;
            tell(
                    Kind.SETTINGS,
                    others.first(),
                    "Has other settings: " + names + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    private void tell(Kind kind, String subject, String text) {
        happened.fire(new Happening(clock.instant(), kind, node.name(), subject, text, "payara/levee"));
    }

    private Optional<Outfit> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
            statement.setString(1, node.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Outfit.of(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private void write(Connection connection, Outfit now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setString(1, node.name());
            statement.setString(2, now.build());
            statement.setString(3, now.settingsText());
            statement.executeUpdate();
        }
    }
}
