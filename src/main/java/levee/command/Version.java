package levee.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.JarFile;

/** The version of the build, as Maven writes it into the WAR. */
final class Version {
    private static final Path WAR = Path.of("target", "levee.war");
    private static final String ENTRY = "META-INF/maven/levee/levee/pom.properties";

    private Version() {}

    static String ofBuild() {
        if (Files.notExists(WAR)) {
            return "not built";
        }
        try (var war = new JarFile(WAR.toFile());
                var entry = war.getInputStream(war.getEntry(ENTRY))) {
            var properties = new Properties();
            properties.load(entry);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
