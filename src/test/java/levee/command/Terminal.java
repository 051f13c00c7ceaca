package levee.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls {@code payara/levee} as a person does, in a process of its own, but for the build: that one runs this test. */
final class Terminal {
    /** @param err what came on standard error */
    record Answer(int code, String out, String err) {}

    private final Path folder;
    private final Map<String, String> environment;

    /** @param folder where output is caught */
    Terminal(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    Answer run(String line) {
        return run(line, "");
    }

    /** @param input what standard input holds */
    Answer run(String line, String input) {
        try {
            var err = folder.resolve("err");
            var process = builder(line).redirectError(err.toFile()).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out, Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Presses Ctrl-C once standard error shows the words. */
    Answer breakOff(String line, String words) {
        return end(line, words, "-INT");
    }

    /** Ends it as a crash would once standard error shows the words. */
    Answer kill(String line, String words) {
        return end(line, words, "-KILL");
    }

    private Answer end(String line, String words, String signal) {
        try {
            var process = builder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var err = new StringBuilder();
            try (var reader =
                    new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                for (var said = reader.readLine(); said != null; said = reader.readLine()) {
                    err.append(said).append('\n');
                    if (said.contains(words)) {
                        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                                .start()
                                .waitFor();
                    }
                }
            }
            return new Answer(process.waitFor(), "", err.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder builder(String line) throws IOException {
        // A build in the background ignores Ctrl-C, and so would all that it starts.
        var command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes:"
                        + Files.readString(Path.of("target/levee.classpath")).strip(),
                Levee.class.getName()));
        command.addAll(List.of(line.split(" ")));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LEVEE_"));
        builder.environment().putAll(environment);
        return builder;
    }
}
