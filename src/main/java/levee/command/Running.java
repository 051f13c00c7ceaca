package levee.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import levee.command.cluster.Cluster;
import levee.command.cluster.Plan;
import levee.command.cluster.Settings;
import levee.command.cluster.Stage;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.EmbeddedReplicas;
import levee.command.database.Make;
import levee.command.machine.PrivateFile;

/**
 * What was started here last, so that later commands find it whatever their environment says.
 *
 * @param make empty for a database of the user's own
 * @param replicas how many servers follow the database that Levee brings
 * @param database where it is, in the words for the user
 */
record Running(
        Stage stage,
        int nodes,
        Optional<Make> make,
        int replicas,
        String database,
        int httpPort,
        int gridPort,
        int databasePort) {

    /** What runs now, be it in part: empty when neither the database nor a node does. */
    static Optional<Running> now(Workplace workplace) {
        return last(workplace).filter(running -> running.any(workplace));
    }

    private boolean any(Workplace workplace) {
        return embedded(workplace).map(EmbeddedDatabase::running).orElse(false)
                || cluster(workplace).anyRunning();
    }

    /** What was started last, whether it runs or not. */
    static Optional<Running> last(Workplace workplace) {
        var file = workplace.running();
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return Optional.of(of(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Running of(Properties properties) {
        return new Running(
                Stage.valueOf(properties.getProperty("stage").toUpperCase(Locale.ROOT)),
                Integer.parseInt(properties.getProperty("nodes")),
                Optional.ofNullable(properties.getProperty("make"))
                        .map(make -> Make.valueOf(make.toUpperCase(Locale.ROOT))),
                Integer.parseInt(properties.getProperty("replicas", "0")),
                properties.getProperty("database"),
                Integer.parseInt(properties.getProperty("http-port")),
                Integer.parseInt(properties.getProperty("grid-port")),
                Integer.parseInt(properties.getProperty("database-port")));
    }

    void save(Workplace workplace) {
        var text = new StringBuilder()
                .append("stage=" + stage.id() + "\n")
                .append("nodes=" + nodes + "\n")
                .append(make.map(make -> "make=" + make.id() + "\n").orElse(""))
                .append("replicas=" + replicas + "\n")
                .append("database=" + database + "\n")
                .append("http-port=" + httpPort + "\n")
                .append("grid-port=" + gridPort + "\n")
                .append("database-port=" + databasePort + "\n");
        PrivateFile.write(workplace.running(), text.toString());
    }

    Cluster cluster(Workplace workplace) {
        return new Cluster(plan(workplace, settings(workplace)));
    }

    Settings settings(Workplace workplace) {
        return workplace.settings(stage);
    }

    Plan plan(Workplace workplace, Settings settings) {
        return Plan.of(workplace.nodes(), nodes, httpPort, gridPort, settings);
    }

    Optional<EmbeddedDatabase> embedded(Workplace workplace) {
        return make.map(make -> {
            var folder = workplace.database(make.id());
            return replicas > 0
                    ? EmbeddedDatabase.primary(folder, databasePort)
                    : new EmbeddedDatabase(make, folder, databasePort);
        });
    }

    /** Empty when nothing could follow the database. */
    Optional<EmbeddedReplicas> replicas(Workplace workplace) {
        return make.filter(Make.MARIADB::equals)
                .flatMap(make -> embedded(workplace))
                .map(server -> new EmbeddedReplicas(server, workplace.database(Make.MARIADB.id()), databasePort));
    }
}
