package levee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import levee.command.machine.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, on machines that lack something: its PATH leads to one folder with what they have. */
class ScriptTest {
    private static final Path SCRIPT = Path.of("payara/levee").toAbsolutePath();

    @TempDir
    private Path checkout;

    private Path programs;

    @BeforeEach
    void prepare() throws IOException {
        programs = Files.createDirectory(checkout.resolve("programs"));
        for (var name : List.of(
                "bash", "dirname", "readlink", "sed", "grep", "cat", "find", "mkdir", "tee", "awk", "touch", "tail")) {
            Files.createSymbolicLink(programs.resolve(name), Programs.find(name).orElseThrow());
        }
        Files.copy(SCRIPT, Files.createDirectory(checkout.resolve("payara")).resolve("levee"));
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        assertThat(run()).contains("JDK, version 17 or later", "finds no java", "apt-get install openjdk-17-jdk");
    }

    @Test
    void withAnOldJavaItSaysWhichOneItFound() throws Exception {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertThat(run())
                .contains("JDK, version 17 or later", programs.resolve("java").toString(), "of version 11");
    }

    @Test
    void withARuntimeThatCannotCompileItSaysSo() throws Exception {
        program("java", "case $1 in -version) echo 'openjdk version \"17.0.1\"' >&2;; *) echo java.base@17;; esac");
        assertThat(run()).contains("cannot compile", "JDK");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        program("java", "case $1 in -version) echo 'openjdk version \"21\"' >&2;; *) echo jdk.compiler@21;; esac");
        assertThat(run()).contains("Maven", "finds no mvn", "apt-get install maven");
    }

    @Test
    void aBuildThatFailsShowsItsErrors() throws Exception {
        program("java", "case $1 in -version) echo 'openjdk version \"21\"' >&2;; *) echo jdk.compiler@21;; esac");
        program("mvn", "echo '[INFO] --- a:b:c'; echo '[ERROR] something broke'; exit 1");
        assertThat(run()).contains("Nothing is built yet", "[ERROR] something broke", "target/build.log");
    }

    private void program(String name, String body) throws IOException {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What it says on standard error, having failed with exit code 1. */
    private String run() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                programs.resolve("bash").toString(),
                checkout.resolve("payara/levee").toString(),
                "start");
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", checkout.toString());
        var process = builder.start();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return said;
    }
}
