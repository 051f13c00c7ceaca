package levee.command.bench.surge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import levee.command.bench.Figure;
import levee.command.bench.Ground;
import levee.command.bench.Wrk;
import levee.command.machine.Failure;
import levee.command.machine.Waiting;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;

/**
 * A hundred thousand visitors in the waiting room of a sale that has just opened: the memory that they take on a node, the
 * time that it takes to show one of them their place, how many a second of processor time holds, and whether the order
 * stays when a node dies.
 */
final class RoomLines {

    private static final int VISITORS = 100_000;
    private static final int MOST_MEGABYTES = 200;
    private static final int MOST_MILLIS = 5;
    private static final int LOOKS = 3_000;
    private static final int ORDERED = 200;
    private static final double MOST_PER_CENT = 1;
    private static final int OK = 200;
    private static final int NOT_THERE = 404;

    /** A waiting page comes again after 10 to 15 s. */
    private static final double SECONDS_BETWEEN_LOOKS = 12.5;

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final String ROOM = "/waiting-room/bench";

    private final Ground ground;
    private final Wrk wrk;
    private final Consumer<String> progress;

    RoomLines(Ground ground, Wrk wrk, Consumer<String> progress) {
        this.ground = ground;
        this.wrk = wrk;
        this.progress = progress;
    }

    List<Figure> figures() {
        sell();
        long before = ground.use(1).megabytes();
        fill();
        long after = ground.use(1).megabytes();
        List<Visitor> visitors = arrive();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.atMost(
                "100,000 places: memory of a node more", Math.max(0, after - before), "MB", MOST_MEGABYTES));
        figures.addAll(look(visitors.get(0)));
        figures.addAll(order(visitors));
        return figures;
    }

    /** Nothing is left in it, so nobody is let in while places are counted; yet it is not over. */
    private void sell() {
        ground.update(
                "INSERT INTO flash_sales (slug, title, starts_at, ends_at, units_a_buyer, step, made_by, changed_at)"
                        + " VALUES ('bench', 'The bench', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 2 HOUR, 1, 'SCHEDULED',"
                        + " 'bench', UTC_TIMESTAMP(6))");
        ground.update("INSERT INTO sale_items (sale_id, position, variant_id, price_amount, price_currency, planned,"
                + " allotted, available, reserved) SELECT id, 0, (SELECT MIN(id) FROM variants), 9.90, 'EUR', 1, 1, 0, 1"
                + " FROM flash_sales WHERE slug = 'bench'");
        for (int node = 1; node <= 2; node++) {
            Visitor visitor = new Visitor(ground.node(node));
            if (!Waiting.until(() -> visitor.get(ROOM).status() < NOT_THERE, BOUND, Duration.ofMillis(200))) {
                throw new Failure("There is no waiting room at " + visitor.get(ROOM));
            }
        }
    }

    private void fill() {
        long here = 0;
        while (here < VISITORS) {
            here += wrk.run(ground.node(1).toString(), List.of(ROOM), Duration.ofSeconds(2))
                    .requests();
            progress.accept(String.format("%,d visitors wait", here));
        }
    }

    /** Some more, one after the other, at both nodes in turn. */
    private List<Visitor> arrive() {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < ORDERED; i++) {
            Visitor visitor = new Visitor(ground.node(1 + i % 2));
            visitor.get(ROOM);
            visitors.add(visitor);
        }
        return visitors;
    }

    private List<Figure> look(Visitor visitor) {
        progress.accept("One of them looks where they stand, again and again");
        List<Long> times = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (int look = -LOOKS; look < LOOKS; look++) {
            if (look == 0) {
                before = ground.use(1).cpu();
            }
            long began = System.nanoTime();
            Answer answer = visitor.get(ROOM);
            if (look >= 0) {
                times.add(System.nanoTime() - began);
            }
            if (answer.status() != OK) {
                throw new Failure("No place is shown: " + answer);
            }
        }
        double cpuSeconds = ground.use(1).cpu().minus(before).toNanos() / 1e9 / LOOKS;
        times.sort(Comparator.naturalOrder());
        return List.of(
                Figure.atMost("A place shown: p50", times.get(LOOKS / 2) / 1e6, "ms", MOST_MILLIS),
                Figure.shown("A place shown: p99", times.get(LOOKS * 99 / 100) / 1e6, "ms"),
                Figure.shown("A place shown: CPU", cpuSeconds * 1e3, "ms"),
                Figure.shown("Visitors held by a second of CPU a second", SECONDS_BETWEEN_LOOKS / cpuSeconds, ""));
    }

    private List<Figure> order(List<Visitor> visitors) {
        List<Long> before = places(visitors);
        progress.accept("Node 2 is killed");
        ground.kill(2);
        List<Long> after = places(visitors);
        ground.restart(2);
        int changed = 0;
        long moved = 0;
        for (int i = 0; i < visitors.size(); i++) {
            moved = Math.max(moved, Math.abs(before.get(i) - after.get(i)));
            changed += i > 0 && after.get(i) < after.get(i - 1) ? 1 : 0;
        }
        return List.of(
                Figure.atMost("Node killed: visitors who are before one who came earlier", changed, "", 0),
                Figure.atMost(
                        "Node killed: a place moved by",
                        100.0 * moved / after.get(after.size() - 1),
                        "%",
                        MOST_PER_CENT));
    }

    private List<Long> places(List<Visitor> visitors) {
        return visitors.stream()
                .map(visitor ->
                        visitor.at(ground.node(1)).get(ROOM).page().select("dd").first())
                .map(place -> Long.parseLong(place.text().replace(",", "")))
                .toList();
    }
}
