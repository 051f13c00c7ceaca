package levee.command.database;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import levee.command.machine.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The schema, brought to the version of this build. Forward only. */
public final class Migrations {
    /** Where the build puts {@code sql/migrations}. */
    private static final String PLACE = "classpath:sql/migrations";

    private Migrations() {}

    /** Applies what the database lacks. A migration that fails is named, with the statement and the line. */
    public static void apply(DatabaseAccess database, Consumer<String> progress) {
        try {
            var result = Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations(PLACE)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            progress.accept(
                    result.migrationsExecuted == 0
                            ? "The schema is at version " + version(result.initialSchemaVersion)
                            : "Brought the schema to version " + version(result.targetSchemaVersion) + " ("
                                    + result.migrationsExecuted + " migrations)");
        } catch (FlywayException e) {
            throw new Failure(explain(database, e), e);
        }
    }

    private static String explain(DatabaseAccess database, FlywayException e) {
        var reason = e.getMessage()
                .lines()
                .filter(line -> !line.contains("://help.red-gate.com"))
                .collect(Collectors.joining("\n"));
        var mismatch = reason.contains("checksum mismatch")
                ? "\nA migration is not changed once a database has it. A shop to try out may begin again:"
                        + " payara/levee start --fresh"
                : "";
        return "The schema of " + database.place() + " could not be migrated:\n" + reason + mismatch;
    }

    private static String version(String version) {
        return version == null ? "0" : version;
    }
}
