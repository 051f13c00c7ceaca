package levee.command.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    @Test
    void theTellingLinesAreShown() throws IOException {
        var log = Files.writeString(folder.resolve("log"), "fine\nSEVERE no disk\nfine\n");
        assertThat(LogTail.of(log, "SEVERE", "Exception")).isEqualTo("SEVERE no disk");
    }

    @Test
    void withoutATellingLineTheEndIsShown() throws IOException {
        var log = Files.writeString(folder.resolve("log"), "one\n".repeat(100) + "the last\n");
        assertThat(LogTail.of(log, "SEVERE").lines()).hasSize(12).endsWith("the last");
    }

    @Test
    void aLogThatIsNotThereIsNoTrouble() {
        assertThat(LogTail.of(folder.resolve("none"), "SEVERE")).contains("empty");
    }
}
