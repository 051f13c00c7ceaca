package levee.command.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payara/levee bench shop}: how much the shop does on this machine, and what it costs. */
@Command(
        name = "shop",
        description = {
            "Measures the shop on two nodes and a database of its own: start, memory, statements, pages, checkouts.",
            "With --products N it compares a catalogue of N products with one of 2,000 instead."
        })
final class ShopBench implements Callable<Integer> {

    private static final int USUAL_PRODUCTS = 2_000;
    private static final int SECONDS_TO_START = 60;
    private static final int MOST_MEGABYTES = 700;

    @Option(names = "--products", paramLabel = "N", description = "Compare with a catalogue of N products.")
    private Integer products;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds a page is measured in. Default: 5.")
    private int rounds = 5;

    @Option(names = "--round-seconds", paramLabel = "S", description = "Length of such a round. Default: 4.")
    private int roundSeconds = 4;

    @Option(names = "--seconds", paramLabel = "S", description = "How long 64 buyers check out. Default: 60.")
    private int seconds = 60;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FigureTable table = products == null ? shop() : sizes();
        spec.commandLine().getOut().println(json ? table.json() : table.text());
        return 0;
    }

    private FigureTable shop() {
        List<Figure> figures = new ArrayList<>();
        Path wrk = WrkProgram.find(this::tell);
        try (Ground ground = Ground.open(Ground.folder(), USUAL_PRODUCTS, this::tell)) {
            figures.add(Figure.atMost("Start of both nodes", ground.start().toMillis() / 1e3, "s", SECONDS_TO_START));
            Sample sample = Sample.of(ground.database());
            tell("Counting statements; node 1 is started anew before each page");
            figures.addAll(new StatementCounts(ground, sample).figures());
            PageSpeed speed = new PageSpeed(ground, new Wrk(wrk, ground.home()), rounds, roundTime(), this::tell);
            figures.addAll(speed.figures("Home", List.of("/")));
            figures.addAll(speed.figures("Category", sample.categories()));
            figures.addAll(speed.figures("Product", sample.products()));
            figures.addAll(speed.figures("Search", sample.searches()));
            figures.addAll(new CheckoutLoad(ground, sample, Duration.ofSeconds(seconds), this::tell).figures());
            figures.add(Figure.atMost(
                    "Memory of a node afterwards",
                    Math.max(ground.use(1).megabytes(), ground.use(2).megabytes()),
                    "MB",
                    MOST_MEGABYTES));
        }
        return new FigureTable("shop", figures);
    }

    private FigureTable sizes() {
        Path wrk = WrkProgram.find(this::tell);
        SizeComparison comparison = new SizeComparison(wrk, rounds, roundTime(), this::tell);
        return new FigureTable("shop --products " + products, comparison.figures(USUAL_PRODUCTS, products));
    }

    private Duration roundTime() {
        return Duration.ofSeconds(roundSeconds);
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }
}
