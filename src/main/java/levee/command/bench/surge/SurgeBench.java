package levee.command.bench.surge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import levee.command.bench.Figure;
import levee.command.bench.FigureTable;
import levee.command.bench.Ground;
import levee.command.bench.Wrk;
import levee.command.bench.WrkProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payara/levee bench surge}: what the shop does when more come than it can serve. */
@Command(
        name = "surge",
        description = {
            "Measures how the shop stands a surge, on two nodes and a database of its own.",
            "HOT_SKU: reservations of one item that everybody wants, grouped and one by one.",
            "GOODPUT: orders a second with visitors at half and at five times of what it can do.",
            "ROOM: what a hundred thousand visitors in the waiting room cost.",
            "REFUSAL: what it costs to turn somebody away, against a bare servlet."
        })
public final class SurgeBench implements Callable<Integer> {

    private static final int PRODUCTS = 2_000;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Only this part: ${COMPLETION-CANDIDATES}. May be given several times. Default: all.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--seconds", paramLabel = "S", description = "How long each load of GOODPUT lasts. Default: 60.")
    private int seconds = 60;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** What can be measured by itself; in this order, since the last leaves a node that refuses everybody. */
    enum Part {
        HOT_SKU,
        GOODPUT,
        ROOM,
        REFUSAL
    }

    @Override
    public Integer call() {
        List<Figure> figures = new ArrayList<>();
        Path wrk = WrkProgram.find(this::tell);
        try (Ground ground = Ground.open(Ground.folder(), PRODUCTS, this::tell)) {
            if (parts.contains(Part.HOT_SKU)) {
                figures.addAll(new HotSkuLines(ground, this::tell).figures());
            }
            if (parts.contains(Part.GOODPUT)) {
                figures.addAll(new GoodputLines(ground, Duration.ofSeconds(seconds), this::tell).figures());
            }
            if (parts.contains(Part.ROOM)) {
                figures.addAll(new RoomLines(ground, new Wrk(wrk, ground.home()), this::tell).figures());
            }
            if (parts.contains(Part.REFUSAL)) {
                figures.addAll(new RefusalLines(ground, new Wrk(wrk, ground.home()), this::tell).figures());
            }
        }
        FigureTable table = new FigureTable("surge", figures);
        spec.commandLine().getOut().println(json ? table.json() : table.text());
        return 0;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }
}
