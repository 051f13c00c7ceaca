package levee.command.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import levee.command.machine.Failure;
import levee.command.machine.Folders;

/**
 * The full Payara server, of the nodes' version, kept once for a checkout. Whoever wants the console needs it, and nobody
 * else: it is not among what the build brings.
 */
final class ServerSoftware {
    private static final Path SHARED = Path.of(".levee", "servers").toAbsolutePath();
    private static final String MEGABYTES = "170 MB";
    /** The one that the build uses, which is there already. */
    private static final String UNPACK = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack";

    private final Path folder;
    private final String version;
    private final String maven;

    private ServerSoftware(Path folder, String version, String maven) {
        this.folder = folder;
        this.version = version;
        this.maven = maven;
    }

    /** @param micro the jar of the nodes: a console of another version would not find into their grid */
    static ServerSoftware like(Path micro) {
        return new ServerSoftware(SHARED, versionOf(micro), "mvn");
    }

    /** For tests: unpacks into another folder, by another Maven. */
    static ServerSoftware of(Path folder, String version, String maven) {
        return new ServerSoftware(folder, version, maven);
    }

    private static String versionOf(Path micro) {
        try (var jar = new JarFile(micro.toFile());
                var entry = jar.getInputStream(jar.getEntry(
                        "META-INF/maven/fish.payara.server.internal.extras/payara-micro-boot/pom.properties"))) {
            var properties = new Properties();
            properties.load(entry);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new Failure(micro + " cannot be read; build again with: mvn package", e);
        }
    }

    /**
     * The folder with the server's {@code bin}, {@code lib} and so on; downloaded when Maven does not have it yet.
     *
     * @throws Failure saying why it cannot be had
     */
    Path programs(Consumer<String> progress) {
        var programs = folder.resolve("payara-" + version);
        if (Files.notExists(programs)) {
            progress.accept("Unpacking the Payara server " + version + " into " + programs + " (once)");
            var draft = folder.resolve(
                    "payara-" + version + "." + ProcessHandle.current().pid());
            Folders.delete(draft);
            Folders.create(draft);
            try {
                unpack(draft, progress);
                Folders.moveUnlessThere(draft.resolve("payara6"), programs);
            } finally {
                Folders.delete(draft);
            }
        }
        return programs.resolve("glassfish");
    }

    private void unpack(Path draft, Consumer<String> progress) {
        var command = List.of(
                maven,
                "-B",
                UNPACK,
                "-Dartifact=fish.payara.distributions:payara:" + version + ":zip",
                "-DoutputDirectory=" + draft,
                "-DmarkersDirectory=" + draft.resolve("markers"));
        try {
            // Not in the checkout, where the build is described: Maven needs nothing of that.
            var process = new ProcessBuilder(command)
                    .directory(draft.toFile())
                    .redirectErrorStream(true)
                    .start();
            var errors = errors(process, progress);
            if (process.waitFor() != 0) {
                throw new Failure("The Payara server " + version + " cannot be had through Maven:\n"
                        + String.join("\n", errors)
                        + "\nThe console needs it once (" + MEGABYTES + "). The shop runs without it.");
            }
        } catch (IOException e) {
            throw new Failure("Maven cannot be run: " + e.getMessage() + ". The console needs it once.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private static List<String> errors(Process process, Consumer<String> progress) {
        var errors = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("Downloading from") && line.endsWith(".zip")) {
                    progress.accept("Downloading it through Maven, " + MEGABYTES);
                } else if (line.contains("[ERROR]")) {
                    errors.add(line);
                }
            }
            return errors.subList(0, Math.min(errors.size(), 3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
