package levee.surge.ladder;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import levee.signals.Happening;
import levee.surge.SurgeSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a person has said about the ladder, as this node last read it: so it still holds while the database is away. */
@ApplicationScoped
public class Holds {

    private static final Logger LOG = System.getLogger(Holds.class.getName());
    private static final int SECONDS_TO_ANSWER = 2;
    private static final String READ = "SELECT mode, made_by, made_at FROM ladder_holds ORDER BY id DESC LIMIT 1";
    private static final String ADD = "INSERT INTO ladder_holds (mode, made_by, made_at) VALUES (?, ?, ?)";

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    @Inject
    @ConfigProperty(name = SurgeSettings.LADDER, defaultValue = SurgeSettings.LADDER_DEFAULT)
    private String setting;

    @Inject
    private Event<Happening> news;

    @Inject
    private Clock clock;

    private volatile Hold said;

    /** @throws IllegalArgumentException if the settings say what there is not */
    public Hold now() {
        return said == null ? Hold.ofSettings(setting) : said;
    }

    /**
     * From now on, on this node at once and on the others within seconds.
     *
     * @param mode see {@link Hold}
     * @param by an e-mail address
     * @throws IllegalArgumentException if there is no such mode
     * @throws IllegalStateException if the database does not answer: then nothing has changed
     */
    public void say(String mode, String by) {
        Hold hold = new Hold(mode, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, hold.mode());
            statement.setString(2, hold.by());
            statement.setObject(3, LocalDateTime.ofInstant(hold.at(), ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What is said about the ladder cannot be written down", e);
        }
        said = hold;
        news.fire(new Happening(hold.at(), Happening.Kind.DEGRADATION, "", "ladder", text(hold), by));
    }

    private static String text(Hold hold) {
        return switch (hold.mode()) {
            case Hold.AUTO -> "The degrade ladder goes up and down by itself";
            case Hold.OFF -> "The degrade ladder is switched off";
            default ->
                "The degrade ladder is held: "
                        + Step.of(hold.mode()).orElseThrow().text();
        };
    }

    void read() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    Instant at = row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    said = new Hold(row.getString(1), row.getString(2), at);
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "What is said about the ladder cannot be read; what was said holds", e);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Nobody understands what the table says about the ladder", e);
        }
    }
}
