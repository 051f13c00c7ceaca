package levee.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import levee.command.bench.Ground;
import levee.command.load.Defence;
import levee.command.load.Replay;
import levee.command.load.ReplayResult;
import levee.command.machine.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code payara/levee replay}. */
@Command(
        name = "replay",
        description = {
            "1 June 2024 once more, on two nodes and a database of its own: it is measured what this machine can bear, then a"
                    + " crowd of a multiple of that storms a sale that nobody announced, then the cache is misconfigured."
                    + " Nobody helps. Prints the course beside that of 1 June, and a score card of the shop's promises;"
                    + " writes report.html and score.json. At most 15 minutes.",
            "Exit code 0 only if all of the promises hold."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int PRODUCTS = 2_000;
    private static final double MOST_TIMES = 20;
    private static final double MOST_MINUTES = 8;

    @Option(
            names = "--without",
            paramLabel = "DEFENCE",
            split = ",",
            description =
                    "Leaves defences out, to see what they are worth: single-flight, page-cache, repair, admission,"
                            + " cache, or all of them: all.")
    private List<String> without = List.of();

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many times as many come as can be borne. Default: ${DEFAULT-VALUE}.")
    private double times;

    @Option(
            names = "--minutes",
            paramLabel = "MINUTES",
            defaultValue = "4",
            description = "For how long the crowd comes, 2 to 8. Default: ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Workplace workplace;

    ReplayCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        var left = left();
        require(times > 0 && times <= MOST_TIMES, "--times is a number up to 20.");
        require(minutes >= 2 && minutes <= MOST_MINUTES, "--minutes is a number from 2 to 8.");
        var progress = new Progress(spec.commandLine().getErr());
        Path folder = Folders.create(workplace.home().resolve("replay"));
        ReplayResult result;
        try (Ground ground = Replay.open(left, PRODUCTS, progress)) {
            result = new Replay(ground, left, times, minutes, progress).run();
        }
        result.write(folder);
        progress.accept("The report: " + folder.resolve("report.html"));
        var out = spec.commandLine().getOut();
        out.println(json ? result.json() : result.table().text());
        out.flush();
        return result.passed() ? 0 : 1;
    }

    private Set<Defence> left() {
        try {
            return Defence.named(without);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void require(boolean good, String otherwise) {
        if (!good) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
