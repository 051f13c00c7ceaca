package levee.command.bench.surge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import levee.command.bench.BareWar;
import levee.command.bench.Figure;
import levee.command.bench.Ground;
import levee.command.bench.WarmUp;
import levee.command.bench.Wrk;
import levee.command.machine.Failure;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;

/**
 * What a refusal costs a node in processor time, against a bare servlet that writes as many bytes: with the same status, after
 * which the container closes the connection, and with 200, after which it keeps it. Rounds of all three in turn; the median
 * counts.
 */
final class RefusalLines {

    private static final int ROUNDS = 7;
    private static final int REFUSED = 503;
    private static final double MOST = 1.3;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final String ADDRESS = "/search?q=lamp";

    private final Ground ground;
    private final Wrk wrk;
    private final Consumer<String> progress;

    RefusalLines(Ground ground, Wrk wrk, Consumer<String> progress) {
        this.ground = ground;
        this.wrk = wrk;
        this.progress = progress;
    }

    List<Figure> figures() {
        progress.accept("Node 1 is started anew, and lets nobody in");
        ground.restart(1, Map.of("levee.surge.admission.most", "0"));
        long length = length();
        String same = BareWar.path(length, REFUSED);
        String kept = BareWar.path(length);
        for (String address : List.of(ADDRESS, same, kept)) {
            new WarmUp(address, progress)
                    .run(() -> wrk.run(ground.node(1).toString(), List.of(address), TIME)
                            .aSecond());
        }
        List<Double> refusals = new ArrayList<>();
        List<Double> alike = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            progress.accept("Refusal, round " + round + " of " + ROUNDS);
            refusals.add(cpu(ADDRESS));
            alike.add(cpu(same));
            bare.add(cpu(kept));
        }
        double refusal = median(refusals);
        return List.of(
                Figure.shown("Refusal: length", length, "bytes"),
                Figure.shown("Refusal: CPU", refusal, "ms"),
                Figure.atMost(
                        "Refusal: CPU, times a bare servlet's 503 of as many bytes", refusal / median(alike), "", MOST),
                Figure.shown("Refusal: CPU, times a bare servlet's 200 of as many bytes", refusal / median(bare), ""));
    }

    private long length() {
        Answer refused = new Visitor(ground.node(1)).get(ADDRESS);
        if (refused.status() != REFUSED) {
            throw new Failure("Somebody is let in: " + refused);
        }
        return refused.body().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Milliseconds a request. */
    private double cpu(String address) {
        Duration before = ground.use(1).cpu();
        Wrk.Round round = wrk.run(ground.node(1).toString(), List.of(address), TIME);
        return ground.use(1).cpu().minus(before).toNanos() / 1e6 / Math.max(1, round.requests());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
