package levee.command.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import levee.command.machine.Failure;

/** The JVM in which visitors walk, and what it writes down, read while it does. */
final class WalkGenerator implements AutoCloseable {

    private final Path folder;
    private final Path output;
    private final LogReader log;
    private final Process process;
    private final Thread endWithUs = new Thread(this::kill, "end-generator");

    /** @param folder an empty one for its files */
    WalkGenerator(Path folder, String run, List<String> nodes, WalkStyle style, ArrivalCurve curve, Goods goods) {
        this.folder = folder;
        this.output = folder.resolve("generator.log");
        Path visits = folder.resolve("visits.log");
        Path known = folder.resolve("goods.txt");
        Path task = folder.resolve("task.properties");
        goods.write(known);
        new WalkTask(run, nodes, style, curve, known, visits).write(task);
        this.log = new LogReader(visits);
        this.process = start(task);
        Runtime.getRuntime().addShutdownHook(endWithUs);
    }

    private Process start(Path task) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Ten thousand visitors at once, who are copied by each collection of the young: so those are few.
                "-Xms2g",
                "-Xmx2g",
                "-Xmn1g",
                // It shares the cores with what it measures, and ends before thorough compiling would pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=levee/command/logback.xml",
                "-Dgatling.http.requestTimeout=30000",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-D" + WalkTask.FILE + "=" + task,
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "--simulation",
                WalkSimulation.class.getName(),
                "--no-reports",
                "--results-folder",
                folder.resolve("gatling").toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean running() {
        return process.isAlive();
    }

    /** What has happened since this was last asked. */
    List<Visit> news() {
        return log.read();
    }

    /** @throws Failure with what it said if it ended without having done its work */
    void requireGood() {
        if (process.exitValue() != 0) {
            try {
                throw new Failure("The load generator failed:\n" + Files.readString(output));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sends all visitors away at once. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
        try {
            Runtime.getRuntime().removeShutdownHook(endWithUs);
        } catch (IllegalStateException e) {
            // That is what ends us.
            return;
        }
    }
}
