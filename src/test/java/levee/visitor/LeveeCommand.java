package levee.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code payara/levee} without its build step: the build is what runs this test. */
final class LeveeCommand {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path LIBRARIES = Path.of("target", "levee.classpath");

    private final Map<String, String> environment;

    LeveeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @return what it printed */
    String run(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath()));
        command.add("levee.command.Levee");
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("LEVEE_"));
            builder.environment().putAll(environment);
            if (!arguments[0].equals("start")) {
                // Java says that it has read it, and what the others print is looked at.
                builder.environment().remove("JDK_JAVA_OPTIONS");
            }
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError("payara/levee " + String.join(" ", arguments) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String classPath() {
        try {
            return CLASSES
                    + System.getProperty("path.separator")
                    + Files.readString(LIBRARIES).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
