package levee.command.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import levee.command.bench.Counters;
import levee.drills.StopCondition;

/**
 * What the drill does to those who are no part of it: what all nodes count of orders and of checkouts that they failed, less what
 * happened to the drill's own visitors. Those tell of it a moment after the nodes have counted it, so what is counted is
 * compared with what they tell later.
 */
final class RealCustomers {

    private static final Duration BOUND = Duration.ofMillis(800);
    private static final double LATER_SECONDS = 1.5;

    private final List<String> nodes;
    private final StopCondition condition;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BOUND)
            .build();
    private final Map<String, double[]> last = new HashMap<>();
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final Deque<Moment> raw = new ArrayDeque<>();
    private double placed;
    private double failed;
    private long hurt;

    /** Since the beginning. */
    private record Moment(double second, long placed, long failed) {}

    RealCustomers(List<String> nodes, StopCondition condition) {
        this.nodes = nodes;
        this.condition = condition;
    }

    /**
     * @param ownPlaced what the drill's own visitors tell so far; the next likewise
     * @return whether they are hurt so that the drill is to end
     */
    boolean areHurt(double second, boolean withOwn, long ownPlaced, long ownFailed) {
        count();
        raw.add(new Moment(second, Math.round(placed), Math.round(failed)));
        double later = withOwn ? LATER_SECONDS : 0;
        while (!raw.isEmpty() && raw.peek().second <= second - later) {
            Moment then = raw.poll();
            moments.add(new Moment(
                    then.second, Math.max(0, then.placed - ownPlaced), Math.max(0, then.failed - ownFailed)));
        }
        while (moments.size() > 1 && moments.peek().second < second - StopCondition.SECONDS) {
            moments.poll();
        }
        if (moments.isEmpty()) {
            return false;
        }
        Moment now = moments.peekLast();
        Moment before = moments.peekFirst();
        hurt = Math.max(hurt, now.failed);
        return condition.isMet(Math.max(0, now.placed - before.placed), Math.max(0, now.failed - before.failed));
    }

    /** How many of their checkouts failed so far. */
    long hurt() {
        return hurt;
    }

    /** A node that does not tell has counted nothing since; one that was started anew begins at nothing. */
    private void count() {
        Map<String, CompletableFuture<String>> asked = new HashMap<>();
        for (String node : nodes) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(node + "/metrics"))
                    .timeout(BOUND)
                    .build();
            asked.put(
                    node,
                    client.sendAsync(question, HttpResponse.BodyHandlers.ofString())
                            .thenApply(HttpResponse::body)
                            .exceptionally(e -> ""));
        }
        asked.forEach((node, answer) -> {
            String text = answer.join();
            if (text.contains("levee_orders_total")) {
                Counters counters = Counters.parse(text);
                double[] now = {
                    counters.sum("levee_orders_total"),
                    counters.sum("levee_checkout_failures_total", "reason=\"error\"")
                };
                double[] before = last.put(node, now);
                if (before != null) {
                    placed += now[0] >= before[0] ? now[0] - before[0] : now[0];
                    failed += now[1] >= before[1] ? now[1] - before[1] : now[1];
                }
            }
        });
    }
}
