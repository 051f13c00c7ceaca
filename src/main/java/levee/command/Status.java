package levee.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payara/levee status}. */
@Command(name = "status", description = "Says what runs, where, and how it is.")
final class Status implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    Status(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        var report = Report.of(workplace);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.print(out);
        }
        out.flush();
        return 0;
    }
}
