package levee.command.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedProcessTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path file;
    private Path log;
    private DetachedProcess process;

    @BeforeEach
    void prepare() {
        file = folder.resolve("some.pid");
        log = folder.resolve("some.log");
        process = new DetachedProcess(file);
    }

    @AfterEach
    void end() {
        process.kill();
    }

    @Test
    void anotherCommandFindsItByItsFile() {
        process.start(List.of("sleep", "600"), log);
        var found = new DetachedProcess(file);
        assertThat(found.running()).isTrue();
        assertThat(found.pid()).isEqualTo(process.pid());

        found.stop(BOUND);
        assertThat(process.running()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void oneThatDoesNotWantToEndIsKilledAfterTheBound() {
        process.start(List.of("sh", "-c", "trap '' TERM; echo trapped; while true; do sleep 1; done"), log);
        assertThat(Waiting.until(() -> LogTail.of(log).contains("trapped"), BOUND, Duration.ofMillis(20)))
                .isTrue();
        process.stop(Duration.ofMillis(200));
        assertThat(process.running()).isFalse();
    }

    @Test
    void aStrangerWithTheSameNumberIsNotTouched() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(file, stranger.pid() + " 1");
            assertThat(process.running()).isFalse();
            process.kill();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void oneThatEndedByItselfDoesNotRun() throws Exception {
        process.start(List.of("true"), log);
        assertThat(Waiting.until(() -> !process.running(), BOUND, Duration.ofMillis(20)))
                .isTrue();
        assertThat(process.pid()).isEmpty();
    }

    @Test
    void aFileWithNonsenseIsNoProcess() throws Exception {
        for (var nonsense : List.of("", "1", "abc def", "1 2 3")) {
            Files.writeString(file, nonsense);
            assertThat(process.running()).as(nonsense).isFalse();
        }
    }

    @Test
    void aMissingProgramIsNamedInTheLog() {
        process.start(List.of("/no/such/program"), log);
        assertThat(Waiting.until(() -> !process.running(), BOUND, Duration.ofMillis(20)))
                .isTrue();
        assertThat(log).content().contains("/no/such/program");
    }

    @Test
    void itsOutputIsInTheLogAndItsFileIsPrivate() throws Exception {
        process.start(List.of("sh", "-c", "echo hello; echo trouble >&2; sleep 600"), log);
        assertThat(Waiting.until(() -> LogTail.of(log).contains("trouble"), BOUND, Duration.ofMillis(20)))
                .isTrue();
        assertThat(log).content().contains("hello");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
