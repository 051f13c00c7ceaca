package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import levee.command.bench.Figure;
import levee.command.bench.FigureTable;
import levee.command.bench.Ground;
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
    private static final int MILLIS_A_SECOND = 1_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds a line is measured in. Default: 5.")
    private int rounds = 5;

    @Option(names = "--round-seconds", paramLabel = "S", description = "Length of such a round. Default: 2.")
    private double roundSeconds = 2;

    @Option(names = "--most-products", paramLabel = "N", description = "Where growth ends. Default: 1000000.")
    private long most = 1_000_000;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(nodes());
        FigureTable table = new FigureTable("cache", figures);
        spec.commandLine().getOut().println(json ? table.json() : table.text());
        return 0;
    }

    private List<Figure> nodes() {
        List<Figure> figures = new ArrayList<>();
        long roundMillis = Math.round(roundSeconds * MILLIS_A_SECOND);
        try (NodeGround ground = NodeGround.open(Ground.folder(), PRODUCTS, this::tell)) {
            figures.addAll(new NodeLines(ground, rounds, roundMillis / 2, this::tell).figures());
            figures.addAll(new ColdLines(ground, rounds, this::tell).figures());
            figures.addAll(new SizeLines(ground, most, 2 * roundMillis, this::tell).figures());
        }
        return figures;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }
}
