package levee.command.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import levee.command.machine.Failure;
import levee.command.machine.Folders;

/** MySQL Community Server as an archive on the class path (Linux on x86-64). It needs the system's libaio. */
final class MySqlSoftware implements Software {
    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    @Override
    public void unpack(Path programs) {
        try (var archive = MySqlSoftware.class.getClassLoader().getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new Failure(ARCHIVE + " is not on the class path; build again with: mvn package");
            }
            Folders.create(programs);
            var file = programs.resolve(ARCHIVE);
            Files.copy(archive, file);
            SetUp.run(List.of("tar", "-xzf", file.toString(), "-C", programs.toString()), MySqlSoftware::explain);
            Files.delete(file);
        } catch (IOException e) {
            throw new Failure("MySQL could not be unpacked into " + programs + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void install(Path programs, Path data, Path temporary) {
        var command = List.of(
                server(programs).toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--initialize-insecure");
        SetUp.run(RightUser.of(command), MySqlSoftware::explain);
    }

    static String explain(String output) {
        if (output.contains("libaio")) {
            return "MySQL needs the library libaio, which this machine lacks. On Debian 12: apt-get install libaio1;"
                    + " on later Debian and Ubuntu: apt-get install libaio1t64. Or use --database mariadb.";
        }
        return "MySQL could not be installed:\n" + output;
    }

    @Override
    public Path server(Path programs) {
        return programs.resolve("bin/mysqld");
    }

    @Override
    public List<String> options() {
        return List.of(
                "--mysqlx=0",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--default-authentication-plugin=mysql_native_password",
                "--auto-generate-certs=OFF",
                "--sha256-password-auto-generate-rsa-keys=OFF",
                "--caching-sha2-password-auto-generate-rsa-keys=OFF");
    }
}
