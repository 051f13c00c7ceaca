package levee.command.bench.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import levee.command.bench.Figure;
import levee.command.bench.FigureTable;
import levee.command.bench.Ground;
import levee.command.bench.WrkProgram;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payara/levee bench watch}: whether what watches the shop speaks up, and only then. */
@Command(
        name = "watch",
        description = {
            "Measures what watches the shop.",
            "ANOMALIES: the base line on recorded series whose incidents are known, value by value.",
            "RULES: how long it takes to evaluate many rules over many series.",
            "DETECTION: from a fault to its alert, on a shop of two nodes of its own. About ten minutes."
        })
public final class WatchBench implements Callable<Integer> {

    private static final int PRODUCTS = 2_000;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Only this part: ${COMPLETION-CANDIDATES}. May be given several times. Default: all.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @ArgGroup(exclusive = false)
    private Own own;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** What can be measured by itself. */
    enum Part {
        ANOMALIES,
        RULES,
        DETECTION
    }

    /** Series that are not packaged with the command. */
    private static final class Own {

        @Option(
                names = "--series",
                paramLabel = "FILE",
                required = true,
                description = "Judges this series instead: CSV with a heading, a time (UTC) and a number on each line."
                        + " May be given several times.")
        private List<Path> series;

        @Option(
                names = "--windows",
                paramLabel = "FILE",
                required = true,
                description =
                        "Its incidents, as JSON: {\"FILE.csv\": [[\"2014-04-12 22:32:00\", \"2014-04-13 15:12:00\"]]}")
        private Path windows;
    }

    @Override
    public Integer call() {
        List<Figure> figures = new ArrayList<>();
        if (parts.contains(Part.ANOMALIES)) {
            figures.addAll(own == null ? AnomalyLines.figures() : AnomalyLines.figures(own.series, own.windows));
        }
        if (parts.contains(Part.RULES)) {
            figures.addAll(new RuleLines().figures());
        }
        if (parts.contains(Part.DETECTION)) {
            Path wrk = WrkProgram.find(this::tell);
            try (Ground ground = Ground.open(Ground.folder(), PRODUCTS, this::tell)) {
                figures.addAll(new DetectionLines(ground, wrk, this::tell).figures());
            }
        }
        FigureTable table = new FigureTable("watch", figures);
        spec.commandLine().getOut().println(json ? table.json() : table.text());
        return 0;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }
}
