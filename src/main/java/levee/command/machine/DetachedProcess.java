package levee.command.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process that outlives the command that starts it, known by a file that names it. Whoever opens the file later can
 * tell whether that very process still runs, and end it; a stranger with the same number is never touched.
 */
public final class DetachedProcess {
    private static final Duration KILL_BOUND = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static boolean ending;

    private final Path file;

    public DetachedProcess(Path file) {
        this.file = file;
    }

    /** From now on nothing is started any more: the command is being broken off and takes back what it started. */
    public static void refuseStarts() {
        synchronized (DetachedProcess.class) {
            ending = true;
        }
    }

    public static boolean refusesStarts() {
        synchronized (DetachedProcess.class) {
            return ending;
        }
    }

    /** Starts it in the log's folder with its output appended to the log, out of reach of the terminal's Ctrl-C. */
    public void start(List<String> command, Path log) {
        start(command, Map.of(), log);
    }

    /** @param environment what it is given besides the command's own */
    public void start(List<String> command, Map<String, String> environment, Path log) {
        synchronized (DetachedProcess.class) {
            if (ending) {
                throw new Failure("Broken off.");
            }
            if (running()) {
                throw new IllegalStateException("Already running: " + file);
            }
            launch(command, environment, log);
        }
    }

    private void launch(List<String> command, Map<String, String> environment, Path log) {
        try {
            Folders.create(file.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(inSessionOfItsOwn(command));
            builder.environment().putAll(environment);
            var process = builder.directory(log.toAbsolutePath().getParent().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            // A process that is gone already leaves no mark; the caller finds it not running.
            var mark = ProcessMark.of(process.pid());
            PrivateFile.write(file, mark.map(ProcessMark::toString).orElse(""));
        } catch (IOException e) {
            throw new Failure("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static List<String> inSessionOfItsOwn(List<String> command) {
        return Programs.find("setsid")
                .map(setsid -> {
                    var longer = new ArrayList<>(List.of(setsid.toString()));
                    longer.addAll(command);
                    return List.copyOf(longer);
                })
                .orElse(command);
    }

    public boolean running() {
        return mark().isPresent();
    }

    public OptionalLong pid() {
        return mark().map(mark -> OptionalLong.of(mark.pid())).orElse(OptionalLong.empty());
    }

    private Optional<ProcessMark> mark() {
        try {
            return Files.exists(file)
                    ? ProcessMark.parse(Files.readString(file)).filter(ProcessMark::alive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, and ends it after the bound. Does nothing when it does not run. */
    public void stop(Duration bound) {
        handle().ifPresent(ProcessHandle::destroy);
        if (!ended(bound)) {
            kill();
        }
        forget();
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
        if (!ended(KILL_BOUND)) {
            throw new Failure("Process " + pid().orElse(0) + " cannot be ended; may you end it? (" + file + ")");
        }
        forget();
    }

    private Optional<ProcessHandle> handle() {
        return mark().flatMap(mark -> ProcessHandle.of(mark.pid()));
    }

    private boolean ended(Duration bound) {
        return Waiting.until(() -> !running(), bound, LOOK_EVERY);
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
