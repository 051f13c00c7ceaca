package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import levee.command.bench.Figure;

/** What reaches the database when nothing is in memory: one product that all want at once, and a node that joins. */
final class ColdLines {

    private static final int READERS_A_NODE = 100;
    private static final int MILLIS_TO_GET_READY = 300;
    private static final int JOINER_PRODUCTS = 1_000;
    private static final int JOINER_LISTINGS = 100;

    /** The first one that is wanted; then others. */
    private static final long FIRST_COLD = 7_000;

    private final NodeGround ground;
    private final int rounds;
    private final Consumer<String> progress;

    ColdLines(NodeGround ground, int rounds, Consumer<String> progress) {
        this.ground = ground;
        this.rounds = rounds;
        this.progress = progress;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(coldKey());
        figures.addAll(joining());
        return figures;
    }

    private List<Figure> coldKey() {
        List<Double> selects = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        // The first one finds threads and connections that are not there yet.
        for (int round = -1; round < rounds; round++) {
            progress.accept("A product in no memory, 200 readers on 2 nodes, " + (round + 2) + " of " + (rounds + 1));
            ground.clear();
            long at = System.currentTimeMillis() + MILLIS_TO_GET_READY;
            String command = "cold " + (FIRST_COLD + round) + " " + READERS_A_NODE + " " + at;
            ground.node(1).send(command);
            ground.node(2).send(command);
            Numbers one = ground.node(1).receive();
            Numbers other = ground.node(2).receive();
            if (round >= 0) {
                selects.add(one.get("selects") + other.get("selects"));
                slowest.add(Math.max(one.get("slowest"), other.get("slowest")));
            }
        }
        Rounds counted = new Rounds(selects);
        Rounds times = new Rounds(slowest);
        return List.of(
                Figure.atMost("Cold key, 200 readers on 2 nodes: statements", counted.most(), "", 1)
                        .within(counted.least(), counted.most()),
                Figure.shown("Cold key, 200 readers: the slowest one", times.median(), "ms")
                        .within(times.least(), times.most()));
    }

    private List<Figure> joining() {
        String categories =
                ground.categories(JOINER_LISTINGS).stream().map(String::valueOf).collect(Collectors.joining(" "));
        ground.node(1).ask("choose " + JOINER_PRODUCTS + " 2000");
        ground.node(1).ask("list " + categories);
        NodeProcess joiner = ground.join();
        Numbers reads = joiner.ask("first " + JOINER_PRODUCTS + " 2000");
        int listings = categories.split(" ").length;
        List<Long> ids = ground.categories(JOINER_LISTINGS);
        double selects = 0;
        for (int i = 0; i < JOINER_LISTINGS; i++) {
            selects += joiner.ask("list " + ids.get(i % listings)).get("selects");
        }
        ground.leave(joiner);
        return List.of(
                Figure.atMost("A node that joins, its first 1,000 entities: statements", reads.get("selects"), "", 0),
                Figure.atMost("A node that joins, its first 100 listings: statements", selects, "", 0),
                Figure.shown("A node that joins, one of its first 1,000 entities", reads.get("nanos") / 1e3, "µs"));
    }
}
