package levee;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Folders;
import levee.command.machine.Ports;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The WAR of this build for a test that runs inside of it, and a database of its own, migrated and empty.
 * {@code arquillian.xml} leads Payara to the settings that are written here.
 */
public final class ContainerShop {

    private static final Path FOLDER = Path.of("target", Fork.NAME, "container").toAbsolutePath();
    private static final Path WAR = Path.of("target", "levee.war");

    /** That of the test before: no two are needed at once, and the place that knows its process is cleared for the next. */
    private static EmbeddedDatabase server;

    private ContainerShop() {}

    /** Starts the database, and gives the real WAR with these classes beside it; made before the node is started. */
    public static WebArchive with(Class<?>... tests) {
        return with(Map.of(), tests);
    }

    /** The same, with settings beside those that every one has. */
    public static WebArchive with(Map<String, String> settings, Class<?>... tests) {
        if (server == null) {
            OncePerRun.open(CloseableResource.class, FOLDER, () -> () -> server.stop());
        } else {
            server.stop();
        }
        Folders.delete(FOLDER);
        server = new EmbeddedDatabase(Make.MARIADB, FOLDER.resolve("database"), Ports.firstOfFree(1));
        DatabaseAccess access = server.start(progress -> {});
        Migrations.apply(access, progress -> {});
        writeSettings(access, settings);
        return ShrinkWrap.create(ZipImporter.class, "levee.war")
                .importFrom(WAR.toFile())
                .as(WebArchive.class)
                .addClasses(tests)
                .addAsLibraries(jarOf(Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class));
    }

    private static void writeSettings(DatabaseAccess access, Map<String, String> others) {
        Properties settings = new Properties();
        settings.putAll(access.settings());
        settings.put("levee.stage", "dev");
        settings.put("levee.node", "1");
        settings.put("levee.http.address", "127.0.0.1");
        settings.put("levee.mail.folder", FOLDER.resolve("mail").toString());
        settings.put("levee.payment.test-book", FOLDER.resolve("book").toString());
        settings.putAll(others);
        try (var writer = Files.newBufferedWriter(FOLDER.resolve("settings.properties"))) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
