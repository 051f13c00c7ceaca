package levee.command.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndForItsOwnerAlone() throws IOException {
        var file = folder.resolve("secret");
        var secret = PrivateFile.secret(file);
        assertThat(secret).hasSize(20).isAlphanumeric();
        assertThat(PrivateFile.secret(file)).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void twoSecretsDiffer() {
        assertThat(PrivateFile.secret(folder.resolve("one"))).isNotEqualTo(PrivateFile.secret(folder.resolve("other")));
    }

    @Test
    void aFileThatOthersCouldReadBecomesPrivate() throws IOException {
        var file = folder.resolve("settings");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        PrivateFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }
}
