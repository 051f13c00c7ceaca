package levee.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import levee.command.drill.Guard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Run by {@code payara/levee drill} for itself. */
@Command(name = Guard.COMMAND, hidden = true, description = "Puts nodes right that a drill has broken, should it die.")
final class DrillGuard implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder;

    @Parameters(index = "1", paramLabel = "PID")
    private long pid;

    @Parameters(index = "2", paramLabel = "SECONDS")
    private long seconds;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    DrillGuard(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Running.last(workplace)
                .ifPresent(running -> Guard.watch(
                        folder,
                        pid,
                        Duration.ofSeconds(seconds),
                        running.cluster(workplace),
                        new Progress(spec.commandLine().getErr())));
        return 0;
    }
}
