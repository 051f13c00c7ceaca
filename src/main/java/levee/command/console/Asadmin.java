package levee.command.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import levee.command.machine.Failure;
import levee.command.machine.Folders;
import levee.command.machine.PrivateFile;

/** Payara's own command line. It is given a password in a file, which is there only while it runs. */
final class Asadmin {
    static final String USER = "admin";

    private final Path program;
    private final Path folder;

    /** @param folder where the file with the password is put */
    Asadmin(Path programs, Path folder) {
        this.program = programs.resolve("bin/asadmin");
        this.folder = folder;
    }

    /** @param output without the last line, by which it says that it has ended */
    record Result(boolean success, String output) {}

    Result run(String password, List<String> arguments) {
        var file = folder.resolve("asadmin." + ProcessHandle.current().pid());
        PrivateFile.write(file, passwordFile(password));
        try {
            var command = new ArrayList<>(List.of(
                    program.toString(), "--interactive=false", "--user", USER, "--passwordfile", file.toString()));
            command.addAll(arguments);
            return run(command);
        } finally {
            Folders.delete(file);
        }
    }

    private static String passwordFile(String password) {
        var properties = new Properties();
        properties.setProperty("AS_ADMIN_PASSWORD", password);
        var text = new ByteArrayOutputStream();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private static Result run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor() == 0, withoutEnd(output));
        } catch (IOException e) {
            throw new Failure("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    static String withoutEnd(String output) {
        return output.replaceFirst("(?m)^Command \\S+ (executed successfully|failed)\\.\\s*\\z", "")
                .strip();
    }
}
