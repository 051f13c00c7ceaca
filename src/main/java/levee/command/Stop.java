package levee.command;

import java.util.concurrent.Callable;
import levee.command.machine.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code payara/levee stop}. */
@Command(
        name = "stop",
        description =
                "Stops the nodes, the database, its replicas and the console that were started here. The data stay.")
final class Stop implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Stop(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        var progress = new Progress(spec.commandLine().getErr());
        try (var lock = Lock.take(workplace.lock())) {
            progress.accept(new Shutdown(workplace, progress).run() ? "Stopped" : "Nothing was running");
        }
        return 0;
    }
}
