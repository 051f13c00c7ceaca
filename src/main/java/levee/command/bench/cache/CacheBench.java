package levee.command.bench.cache;

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
import levee.command.bench.PageSpeed;
import levee.command.bench.Wrk;
import levee.command.bench.WrkProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payara/levee bench cache}: what the cache saves, and what it costs. */
@Command(
        name = "cache",
        description = {
            "Measures the cache: first on JVMs that hold nothing else, then on a shop of two nodes.",
            "Both stand on databases of their own, on ports that are free."
        })
public final class CacheBench implements Callable<Integer> {

    private static final int PRODUCTS = 10_000;
    private static final int SHOP_PRODUCTS = 2_000;
    private static final int MILLIS_A_SECOND = 1_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds a line is measured in. Default: 5.")
    private int rounds = 5;

    @Option(names = "--round-seconds", paramLabel = "S", description = "Length of such a round. Default: 2.")
    private double roundSeconds = 2;

    @Option(names = "--most-products", paramLabel = "N", description = "Where growth ends. Default: 1000000.")
    private long most = 1_000_000;

    @Option(
            names = "--load",
            paramLabel = "SHARE",
            description = "How busy the nodes are when all is cleared. Default: 0.8 of what they can do.")
    private double load = 0.8;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Only this part: ${COMPLETION-CANDIDATES}. May be given several times. Default: all.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** What can be measured by itself. */
    enum Part {
        NODES,
        GROWTH,
        PAGES,
        CLEAR
    }

    @Override
    public Integer call() {
        List<Figure> figures = new ArrayList<>();
        if (parts.contains(Part.NODES) || parts.contains(Part.GROWTH)) {
            figures.addAll(nodes());
        }
        if (parts.contains(Part.PAGES) || parts.contains(Part.CLEAR)) {
            figures.addAll(shop());
        }
        FigureTable table = new FigureTable("cache", figures);
        spec.commandLine().getOut().println(json ? table.json() : table.text());
        return 0;
    }

    private List<Figure> nodes() {
        List<Figure> figures = new ArrayList<>();
        long roundMillis = Math.round(roundSeconds * MILLIS_A_SECOND);
        try (NodeGround ground = NodeGround.open(Ground.folder(), PRODUCTS, this::tell)) {
            if (parts.contains(Part.NODES)) {
                figures.addAll(new NodeLines(ground, rounds, roundMillis / 2, this::tell).figures());
                figures.addAll(new ColdLines(ground, rounds, this::tell).figures());
            }
            SizeLines sizes = new SizeLines(ground, 4 * roundMillis, this::tell);
            figures.addAll(sizes.memory());
            if (parts.contains(Part.GROWTH)) {
                figures.addAll(sizes.growth(most));
            }
        }
        return figures;
    }

    private List<Figure> shop() {
        List<Figure> figures = new ArrayList<>();
        Path wrk = WrkProgram.find(this::tell);
        Duration roundTime = Duration.ofSeconds(Math.max(1, Math.round(roundSeconds)));
        try (Ground ground = Ground.open(Ground.folder(), SHOP_PRODUCTS, this::tell)) {
            if (parts.contains(Part.PAGES)) {
                PageSpeed speed = new PageSpeed(ground, new Wrk(wrk, ground.home()), rounds, roundTime, this::tell);
                figures.addAll(new PageLines(ground, speed, rounds, this::tell).figures());
            }
            if (parts.contains(Part.CLEAR)) {
                figures.addAll(new ClearLines(ground, wrk, load, this::tell).figures());
            }
        }
        return figures;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }
}
