package levee.command.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import levee.command.machine.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs in Maven's place that do what it may do. */
class ServerSoftwareTest {
    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void whatIsDownloadedIsUnpackedOnceAndSoSaid() throws IOException {
        var maven = maven("""
                echo 'Downloading from central: https://repo.example/payara-6.1.zip'
                mkdir -p payara6/glassfish
                """);
        assertThat(maven.programs(progress::add)).isEqualTo(servers().resolve("payara-6.1/glassfish"));
        assertThat(progress).hasSize(2).anySatisfy(line -> assertThat(line).contains("Downloading", "170 MB", "Maven"));
        progress.clear();
        assertThat(maven.programs(progress::add)).isDirectory();
        assertThat(progress).isEmpty();
        assertThat(servers()).isDirectoryNotContaining(path -> path.toString().contains("6.1."));
    }

    @Test
    void whereItCannotBeHadMavensReasonIsToldAndNothingIsLeft() throws IOException {
        var maven = maven("""
                mkdir -p payara6/half
                echo '[ERROR] repo.example: Temporary failure in name resolution'
                exit 1
                """);
        assertThatThrownBy(() -> maven.programs(progress::add))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Temporary failure in name resolution")
                .hasMessageContaining("170 MB")
                .hasMessageContaining("The shop runs without it");
        assertThat(servers()).isEmptyDirectory();
    }

    @Test
    void withoutMavenItSaysSo() {
        var none = ServerSoftware.of(servers(), "6.1", folder.resolve("no-mvn").toString());
        assertThatThrownBy(() -> none.programs(progress::add))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Maven cannot be run");
    }

    private Path servers() {
        return folder.resolve("servers");
    }

    private ServerSoftware maven(String does) throws IOException {
        var program = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + does);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return ServerSoftware.of(servers(), "6.1", program.toString());
    }
}
