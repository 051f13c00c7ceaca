package levee.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import levee.command.machine.Failure;
import levee.command.machine.Folders;

/** One program out of a Debian package that would bring a service: it is taken out, and the package is not installed. */
final class Extraction {

    private static final Path PROGRAMS = Path.of("/usr/local/bin");

    private Extraction() {}

    static void of(String program, String fromPackage) throws InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("levee-package");
            run(List.of("apt-get", "-q", "download", fromPackage), folder);
            run(List.of("dpkg-deb", "--extract", archive(folder).toString(), "unpacked"), folder);
            Files.copy(
                    folder.resolve("unpacked/usr/bin").resolve(program),
                    PROGRAMS.resolve(program),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new Failure(program + " cannot be taken out of " + fromPackage + ": " + e.getMessage(), e);
        } finally {
            if (folder != null) {
                Folders.delete(folder);
            }
        }
    }

    private static Path archive(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.deb")) {
            return files.iterator().next();
        }
    }

    /** @throws Failure with what it has printed, if it fails */
    static void run(List<String> command, Path folder) throws InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new Failure(String.join(" ", command) + " failed:\n" + output.strip());
            }
        } catch (IOException e) {
            throw new Failure("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        }
    }
}
