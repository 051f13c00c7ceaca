package levee.command.bench;

import io.gatling.javaapi.core.Simulation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import levee.command.machine.Failure;

/** Runs a simulation in a JVM of its own, and waits for its end. */
public final class GatlingRun {

    private final Path home;
    private final Consumer<String> progress;

    public GatlingRun(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /**
     * @param options for its JVM: what it is to do
     * @param result the file that it writes at its end
     */
    public void run(Class<? extends Simulation> simulation, List<String> options, Path result) throws IOException {
        File log = home.resolve("gatling.log").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // It shares the cores with what it measures, and ends before thorough compiling would pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=levee/command/logback.xml",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling"));
        command.addAll(List.of("--simulation", simulation.getName(), "--no-reports"));
        command.addAll(List.of("--results-folder", home.resolve("gatling").toString()));
        Process gatling = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (gatling.waitFor() != 0 || Files.notExists(result)) {
                throw new Failure("The load generator failed:\n" + Files.readString(log.toPath()));
            }
            tellErrors(log);
        } catch (InterruptedException e) {
            gatling.destroy();
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    /** Gatling's summary lists what went wrong, and how often, in lines that begin with this sign. */
    private void tellErrors(File log) throws IOException {
        List<String> lines = Files.readAllLines(log.toPath());
        lines.stream()
                .dropWhile(line -> !line.startsWith("---- Errors"))
                .filter(line -> line.startsWith(">"))
                .forEach(progress);
    }
}
