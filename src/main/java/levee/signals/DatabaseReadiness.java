package levee.signals;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the database answers and has every migration that this WAR was built with. Migrations that the WAR does
 * not know are no reason to refuse: while a cluster is brought to a new version the old nodes go on selling.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";
    private static final int SECONDS_TO_ANSWER = 2;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    private volatile Set<String> packaged = Set.of();
    private volatile boolean migrated;

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        packaged = Migrations.packagedIn(context);
    }

    /** Once the migrations were found right they are not asked for again: they only move forward. */
    @Override
    public HealthCheckResponse call() {
        if (packaged.isEmpty()) {
            return down("The application is starting");
        }
        try (Connection connection = database.getConnection()) {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                return down("The database does not answer within " + SECONDS_TO_ANSWER + " s");
            }
            Set<String> missing = migrated ? Set.of() : missingIn(connection);
            migrated = missing.isEmpty();
            return migrated
                    ? HealthCheckResponse.up(NAME)
                    : down("The database lacks migrations " + missing + ": run payara/levee start");
        } catch (SQLException e) {
            return down("The database cannot be reached: " + e.getMessage());
        }
    }

    private Set<String> missingIn(Connection connection) throws SQLException {
        Set<String> missing = new TreeSet<>(packaged);
        missing.removeAll(Migrations.appliedTo(connection));
        return missing;
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
