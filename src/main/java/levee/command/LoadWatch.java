package levee.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import levee.command.machine.DetachedProcess;
import levee.command.machine.Folders;

/**
 * The small process that {@code start} leaves behind beside the nodes, and that runs the scheduled load tests. It looks once a
 * minute and costs nothing between; a shop on a machine without cron or systemd has its weekly test too.
 */
final class LoadWatch {

    private static final Duration STOP_BOUND = Duration.ofSeconds(10);
    private static final Path SCRIPT = Path.of("payara", "levee");
    private static final Path BUILD = Path.of("target", "levee.war");

    /** It mostly sleeps; the generator has a JVM of its own, and says how much it needs. */
    private static final String SMALL = "-Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Workplace workplace;
    private final DetachedProcess process;

    LoadWatch(Workplace workplace) {
        this.workplace = workplace;
        this.process = new DetachedProcess(folder().resolve("watch.pid"));
    }

    /** One of this build: it goes on as it is, a test that it runs too. */
    void start(Consumer<String> progress) {
        if (process.running() && build().equals(known())) {
            return;
        }
        stop();
        Folders.create(folder());
        progress.accept("Load tests run as office/load-tests schedules them");
        write(build());
        process.start(
                List.of(SCRIPT.toAbsolutePath().toString(), "load", "--scheduled", "--wait"),
                environment(),
                folder().resolve("watch.log"));
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        workplace.environment().forEach((name, value) -> {
            if (name.startsWith("LEVEE_")) {
                all.put(name, value);
            }
        });
        all.put("LEVEE_HOME", workplace.home().toString());
        all.put("JDK_JAVA_OPTIONS", SMALL);
        return all;
    }

    boolean running() {
        return process.running();
    }

    void stop() {
        process.stop(STOP_BOUND);
    }

    private Path folder() {
        return workplace.home().resolve("load");
    }

    private static String build() {
        try {
            return Files.exists(BUILD) ? Files.getLastModifiedTime(BUILD).toString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String known() {
        try {
            Path file = folder().resolve("watch.build");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String build) {
        try {
            Files.writeString(folder().resolve("watch.build"), build);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
