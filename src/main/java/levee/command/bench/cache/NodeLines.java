package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import levee.command.bench.Figure;

/** What one node's reads cost, by where they are answered from: rounds in turn, of which the median counts. */
final class NodeLines {

    private static final int PRODUCTS = 1_000;
    private static final int REMOTE_PRODUCTS = 2_000;
    private static final int LISTINGS = 20;
    private static final int ROUNDS_OF_WARM_UP = 3;
    private static final double NANOS_A_MICRO = 1_000;

    private final NodeGround ground;
    private final NodeProcess node;
    private final int rounds;
    private final long roundMillis;
    private final Consumer<String> progress;

    NodeLines(NodeGround ground, int rounds, long roundMillis, Consumer<String> progress) {
        this.ground = ground;
        this.node = ground.node(1);
        this.rounds = rounds;
        this.roundMillis = roundMillis;
        this.progress = progress;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(memory());
        figures.addAll(grid());
        figures.addAll(listings());
        return figures;
    }

    private List<Figure> memory() {
        node.ask("choose " + PRODUCTS + " " + PRODUCTS * 10);
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        double selects = 0;
        for (int round = -ROUNDS_OF_WARM_UP; round < rounds; round++) {
            tell("em.find from node memory", round);
            Numbers our = node.ask("memory " + roundMillis);
            Numbers other = node.ask("plain-memory " + roundMillis);
            if (round >= 0) {
                ours.add(our.get("nanos"));
                plain.add(other.get("nanos"));
                selects += our.get("selects") + other.get("selects");
            }
        }
        Rounds ratios = ratios(ours, plain);
        return List.of(
                micros("em.find from node memory", ours),
                micros("em.find, EclipseLink's own shared cache", plain),
                Figure.atMost("em.find from node memory: times EclipseLink's own", ratios.median(), "", 1.3)
                        .within(ratios.least(), ratios.most()),
                Figure.atMost("em.find from node memory: statements", selects, "", 0));
    }

    private List<Figure> grid() {
        node.ask("choose-elsewhere " + REMOTE_PRODUCTS + " " + PRODUCTS * 10);
        List<Double> grid = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> database = new ArrayList<>();
        double selects = 0;
        for (int round = -ROUNDS_OF_WARM_UP; round < rounds; round++) {
            tell("em.find from the grid", round);
            Numbers fromGrid = repeat("grid");
            Numbers fromBare = repeat("bare");
            Numbers fromDatabase = repeat("database");
            if (round >= 0) {
                grid.add(fromGrid.get("nanos"));
                bare.add(fromBare.get("nanos"));
                database.add(fromDatabase.get("nanos"));
                selects += fromGrid.get("selects");
            }
        }
        Rounds ofDatabase = ratios(grid, database);
        Rounds ofBare = ratios(grid, bare);
        return List.of(
                micros("em.find from the grid, owned by another JVM", grid),
                micros("em.find from the database over loopback", database),
                micros("bare IMap.get of the same bytes", bare),
                Figure.atMost("em.find from the grid: of the database's", ofDatabase.median(), "", 0.2)
                        .within(ofDatabase.least(), ofDatabase.most()),
                Figure.atMost("em.find from the grid: times the bare IMap.get", ofBare.median(), "", 2.5)
                        .within(ofBare.least(), ofBare.most()),
                Figure.atMost("em.find from the grid: statements", selects, "", 0));
    }

    /** For as long as a round, and at least once. */
    private Numbers repeat(String command) {
        long end = System.nanoTime() + roundMillis * 1_000_000;
        List<Numbers> all = new ArrayList<>();
        do {
            all.add(node.ask(command));
        } while (System.nanoTime() < end);
        return Numbers.of(
                "nanos",
                mean(all, "nanos"),
                "selects",
                all.stream()
                        .mapToDouble(each -> each.values().getOrDefault("selects", 0.0))
                        .sum());
    }

    private static double mean(List<Numbers> all, String name) {
        return all.stream().mapToDouble(each -> each.get(name)).average().orElseThrow();
    }

    private List<Figure> listings() {
        String categories =
                ground.categories(LISTINGS).stream().map(String::valueOf).collect(Collectors.joining(" "));
        // Node 2 has asked for them all before; what it has sent to the grid is there soon.
        ground.node(2).ask("list " + categories);
        ground.node(2).ask("list-anew " + categories);
        List<Numbers> anew = new ArrayList<>();
        List<Numbers> again = new ArrayList<>();
        for (int round = -ROUNDS_OF_WARM_UP; round < rounds; round++) {
            tell("A listing of 24", round);
            Numbers one = node.ask("list-anew " + categories);
            // Brings the rows of all of them into memory.
            node.ask("list " + categories);
            Numbers other = node.ask("list " + categories);
            if (round >= 0) {
                anew.add(one);
                again.add(other);
            }
        }
        return List.of(
                Figure.atMost("Listing of 24, rows in no memory: grid calls for ids", most(anew, "lists"), "", 1),
                Figure.atMost("Listing of 24, rows in no memory: grid calls for rows", most(anew, "rows"), "", 1),
                Figure.atMost("Listing of 24, rows in no memory: statements", most(anew, "selects"), "", 0),
                time("Listing of 24, rows in no memory", anew),
                Figure.atMost("Listing of 24, rows in node memory: grid calls", calls(again), "", 1),
                time("Listing of 24, rows in node memory", again));
    }

    private static double calls(List<Numbers> all) {
        return most(all, "lists") + most(all, "rows");
    }

    private static double most(List<Numbers> all, String name) {
        return all.stream().mapToDouble(each -> each.get(name)).max().orElseThrow();
    }

    private static Figure time(String name, List<Numbers> all) {
        Rounds micros = new Rounds(all.stream().map(each -> each.get("micros")).toList());
        return Figure.shown(name, micros.median(), "µs").within(micros.least(), micros.most());
    }

    private static Figure micros(String name, List<Double> nanos) {
        Rounds micros = new Rounds(nanos).times(1 / NANOS_A_MICRO);
        return Figure.shown(name, micros.median(), "µs").within(micros.least(), micros.most());
    }

    /** Round by round, since what disturbs the one mostly disturbs the other. */
    private static Rounds ratios(List<Double> one, List<Double> other) {
        return new Rounds(LongStream.range(0, one.size())
                .mapToObj(i -> one.get((int) i) / other.get((int) i))
                .toList());
    }

    private void tell(String what, int round) {
        progress.accept(round < 0 ? what + ", warming up" : what + ", round " + (round + 1) + " of " + rounds);
    }
}
