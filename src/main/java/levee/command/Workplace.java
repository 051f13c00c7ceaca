package levee.command;

import java.nio.file.Path;
import java.util.Map;
import levee.command.cluster.Settings;
import levee.command.cluster.Stage;
import levee.command.machine.Failure;

/** Where this command works: the folder that holds all that is made at run time, the ports, the environment. */
record Workplace(
        Path home, int httpPort, int gridPort, int databasePort, int consolePort, Map<String, String> environment) {
    private static final int HIGHEST_PORT = 65_535;

    static Workplace of(Map<String, String> environment) {
        return new Workplace(
                Path.of(environment.getOrDefault("LEVEE_HOME", ".levee"))
                        .toAbsolutePath()
                        .normalize(),
                port(environment, "LEVEE_HTTP_PORT", 8080),
                port(environment, "LEVEE_GRID_PORT", 6900),
                port(environment, "LEVEE_DB_PORT", 33306),
                port(environment, "LEVEE_CONSOLE_PORT", 4848),
                environment);
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        var text = environment.getOrDefault(variable, Integer.toString(otherwise));
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number that is no port.
        }
        throw new Failure(
                variable + " must be a port, a number from 1 to " + HIGHEST_PORT + "; it is \"" + text + "\".");
    }

    Settings settings(Stage stage) {
        return Settings.of(stage, home, environment);
    }

    Path nodes() {
        return home.resolve("nodes");
    }

    Path database(String id) {
        return home.resolve("data").resolve(id);
    }

    Path console() {
        return home.resolve("console");
    }

    Path demoPassword() {
        return home.resolve("password");
    }

    Path lock() {
        return home.resolve("lock");
    }

    Path running() {
        return home.resolve("running.properties");
    }
}
