package levee.command.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import levee.command.machine.Failure;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;

/**
 * How fast one node answers one kind of page, beside how fast the same node writes as many bytes from memory: rounds of
 * both in turn, so that whatever else the machine does hits both alike; the median round counts.
 */
public final class PageSpeed {

    private static final int OK = 200;
    /** On a machine that is busy with something else, a node may not come to answer within a round. */
    private static final int ATTEMPTS = 5;

    private static final int SAMPLED = 50;

    private final Ground ground;
    private final Wrk wrk;
    private final int rounds;
    private final Duration roundTime;
    private final Consumer<String> progress;

    public PageSpeed(Ground ground, Wrk wrk, int rounds, Duration roundTime, Consumer<String> progress) {
        this.ground = ground;
        this.wrk = wrk;
        this.rounds = rounds;
        this.roundTime = roundTime;
        this.progress = progress;
    }

    List<Figure> figures(String page, List<String> addresses) {
        long bytes = meanLength(addresses);
        List<String> bare = List.of(BareWar.path(bytes));
        new WarmUp(page, progress).runFor(rounds, () -> run(addresses).aSecond());
        run(bare);
        List<Measured> pages = new ArrayList<>();
        List<Measured> yardsticks = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept(page + ", round " + round + " of " + rounds);
            pages.add(run(addresses));
            yardsticks.add(run(bare));
        }
        return figures(page, bytes, Measured.median(pages), Measured.median(yardsticks));
    }

    private static List<Figure> figures(String page, long bytes, Measured shop, Measured bare) {
        return List.of(
                Figure.shown(page + ": length", bytes, "bytes"),
                Figure.shown(page + ": requests", shop.aSecond(), "a second"),
                Figure.shown(page + ": requests, bare servlet", bare.aSecond(), "a second"),
                Figure.shown(page + ": of the bare servlet's", 100 * shop.aSecond() / bare.aSecond(), "%"),
                Figure.shown(page + ": p50", shop.median(), "ms"),
                Figure.shown(page + ": p99", shop.p99(), "ms"),
                Figure.shown(page + ": p99, bare servlet", bare.p99(), "ms"),
                Figure.shown(page + ": CPU a request", shop.cpu(), "ms"),
                Figure.shown(page + ": CPU a request, bare servlet", bare.cpu(), "ms"),
                Figure.shown(page + ": CPU, times the bare servlet's", shop.cpu() / bare.cpu(), ""));
    }

    /** The median round over pages alone, for comparing two catalogues. */
    Measured measure(String page, List<String> addresses) {
        meanLength(addresses);
        new WarmUp(page, progress).runFor(rounds, () -> run(addresses).aSecond());
        List<Measured> pages = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            pages.add(run(addresses));
        }
        return Measured.median(pages);
    }

    /** One round, all of whose requests must be answered. */
    public Measured run(List<String> addresses) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Measured measured = attempt(addresses);
            if (measured.requests() > 0) {
                return measured;
            }
            progress.accept("Nothing was answered in this round: once more");
        }
        throw new Failure("Nothing was answered in " + ATTEMPTS + " rounds, for " + addresses.get(0));
    }

    private Measured attempt(List<String> addresses) {
        URI node = ground.node(1);
        ProcessUse use = ground.use(1);
        Duration before = use.cpu();
        Duration compiledBefore = use.compiling();
        Wrk.Round round = wrk.run(node.toString(), addresses, roundTime);
        if (round.errors() > 0) {
            throw new Failure(round.errors() + " of " + round.requests() + " requests failed, for " + addresses.get(0));
        }
        double cpu = millis(use.cpu().minus(before));
        return new Measured(
                round.aSecond(),
                millis(round.median()),
                millis(round.p99()),
                cpu / round.requests(),
                millis(use.compiling().minus(compiledBefore)) / cpu,
                round.requests());
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    /** Makes sure, too, that they are pages and not redirects. */
    public long meanLength(List<String> addresses) {
        Visitor visitor = new Visitor(ground.node(1));
        return Math.round(addresses.stream()
                .limit(SAMPLED)
                .map(visitor::get)
                .peek(PageSpeed::requirePage)
                .mapToLong(answer -> answer.body().getBytes().length)
                .average()
                .orElseThrow());
    }

    static void requirePage(Answer answer) {
        if (answer.status() != OK) {
            throw new Failure("Not a page: " + answer);
        }
    }

    /**
     * One round; times in milliseconds.
     *
     * @param compiling which part of the processor time was the compiler's
     */
    public record Measured(double aSecond, double median, double p99, double cpu, double compiling, double requests) {

        static Measured median(List<Measured> rounds) {
            return new Measured(
                    median(rounds, Measured::aSecond),
                    median(rounds, Measured::median),
                    median(rounds, Measured::p99),
                    median(rounds, Measured::cpu),
                    median(rounds, Measured::compiling),
                    median(rounds, Measured::requests));
        }

        private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
            return rounds.stream()
                    .map(figure::applyAsDouble)
                    .sorted(Comparator.naturalOrder())
                    .skip(rounds.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
