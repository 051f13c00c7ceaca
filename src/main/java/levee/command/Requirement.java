package levee.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import levee.command.machine.Programs;

/**
 * Something that tests need and that Maven cannot bring.
 *
 * @param packages what Debian calls it
 * @param programs of the packages, if only these are wanted: then nothing is installed, and no service started
 */
record Requirement(String name, String purpose, List<String> packages, List<String> programs, BooleanSupplier present) {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");

    Requirement(String name, String purpose, List<String> packages, BooleanSupplier present) {
        this(name, purpose, packages, List.of(), present);
    }

    static List<Requirement> all() {
        return List.of(
                new Requirement(
                        "Chromium at " + BROWSER,
                        "tests in a browser",
                        List.of("chromium", "fonts-liberation"),
                        () -> Files.isExecutable(BROWSER)),
                new Requirement(
                        "HAProxy",
                        "tests of the cluster",
                        List.of("haproxy"),
                        () -> Programs.find("haproxy").isPresent()),
                new Requirement("libaio.so.1", "tests on MySQL", List.of("libaio1"), Requirement::libaio),
                new Requirement(
                        "promtool",
                        "tests of the rules for Prometheus",
                        List.of("prometheus"),
                        List.of("promtool"),
                        () -> Programs.find("promtool").isPresent()));
    }

    private static boolean libaio() {
        return Stream.of(
                        "/lib",
                        "/lib64",
                        "/usr/lib",
                        "/usr/lib64",
                        "/lib/x86_64-linux-gnu",
                        "/usr/lib/x86_64-linux-gnu")
                .anyMatch(folder -> Files.exists(Path.of(folder, "libaio.so.1")));
    }

    @Override
    public String toString() {
        return name + " (for " + purpose + ")";
    }
}
