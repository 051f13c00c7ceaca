package levee.command.bench.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import levee.command.bench.Ground;
import levee.command.bench.Sample;
import levee.command.bench.Wrk;
import levee.command.machine.Folders;

/** Those of the mix who only look, at two nodes at the same time. */
final class MixLoad {

    private static final int NODES = 2;
    private static final int ADDRESSES = 5_000;

    private final Ground ground;
    private final Mix mix;
    private final List<Wrk> generators;

    MixLoad(Ground ground, Path wrk, Sample sample) {
        this.ground = ground;
        this.mix = new Mix(sample, 1);
        this.generators = IntStream.rangeClosed(1, NODES)
                .mapToObj(node -> new Wrk(wrk, Folders.create(ground.home().resolve("load-" + node))))
                .toList();
    }

    /** @param p99 of the node on which it was worse, in milliseconds */
    record Looks(double aSecond, double p99, long requests, long errors) {}

    /** As many as the nodes answer. */
    Looks most(Duration time) {
        return run((wrk, node) -> wrk.run(ground.node(node).toString(), mix.addresses(ADDRESSES), time));
    }

    /** So many in a second at both nodes together. */
    Looks at(double aSecond, Duration time) {
        return run(
                (wrk, node) -> wrk.run(ground.node(node).toString(), mix.addresses(ADDRESSES), time, aSecond / NODES));
    }

    private Looks run(BiFunction<Wrk, Integer, Wrk.Round> round) {
        List<CompletableFuture<Wrk.Round>> running = IntStream.range(0, NODES)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> round.apply(generators.get(i), i + 1)))
                .toList();
        List<Wrk.Round> rounds = running.stream().map(CompletableFuture::join).toList();
        return new Looks(
                rounds.stream().mapToDouble(Wrk.Round::aSecond).sum(),
                rounds.stream()
                        .mapToDouble(each -> each.p99().toNanos() / 1e6)
                        .max()
                        .orElseThrow(),
                rounds.stream().mapToLong(Wrk.Round::requests).sum(),
                rounds.stream().mapToLong(Wrk.Round::errors).sum());
    }
}
