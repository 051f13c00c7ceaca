package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import levee.command.bench.Figure;

/** How much memory a product takes, and how the cache does when there are ever more of them. */
final class SizeLines {

    private static final int PRODUCTS = 9_000;
    private static final int BYTES_A_MEGABYTE = 1024 * 1024;

    private final NodeGround ground;
    private final long millis;
    private final Consumer<String> progress;

    /** @param millis for how long each size is read before it is measured, and then while it is */
    SizeLines(NodeGround ground, long millis, Consumer<String> progress) {
        this.ground = ground;
        this.millis = millis;
        this.progress = progress;
    }

    List<Figure> memory() {
        progress.accept("Memory of " + PRODUCTS + " products");
        NodeProcess node = ground.node(1);
        Numbers kept = node.ask("keep " + PRODUCTS);
        return List.of(
                Figure.shown("A product in node memory", kept.get("bytes"), "bytes"),
                Figure.shown("A product in the grid, one copy", node.ask("row").get("bytes"), "bytes"));
    }

    /** From a thousand to so many, by decades. */
    List<Figure> growth(long most) {
        List<Figure> figures = new ArrayList<>();
        for (long products = 1_000; products <= most; products *= 10) {
            figures.addAll(of(products));
        }
        return figures;
    }

    private List<Figure> of(long products) {
        progress.accept(String.format("%,d products", products));
        ground.products().growTo(products);
        read(products, millis * (products > 100_000 ? 3 : 1), 1);
        List<Numbers> reads = read(products, millis, 2);
        double all = sum(reads, "reads");
        double heap = 0;
        double rows = 0;
        for (int node = 1; node <= 2; node++) {
            heap = Math.max(heap, ground.node(node).ask("heap").get("bytes"));
            rows += ground.node(node).ask("row").get("rows");
        }
        String of = String.format("%,d products: ", products);
        return List.of(
                Figure.shown(of + "hit ratio", 100 * (1 - sum(reads, "selects") / all), "%"),
                Figure.shown(of + "from node memory", share(reads, "local"), "%"),
                Figure.shown(of + "from the grid", share(reads, "grid"), "%"),
                Figure.shown(of + "from either, the log of changes not read in time", share(reads, "late"), "%"),
                Figure.shown(
                        of + "a read",
                        reads.stream()
                                        .mapToDouble(each -> each.get("nanos") * each.get("reads"))
                                        .sum()
                                / all
                                / 1e3,
                        "µs"),
                Figure.shown(of + "rows in the grid", rows, ""),
                Figure.shown(of + "heap of a node", heap / BYTES_A_MEGABYTE, "MB"));
    }

    private List<Numbers> read(long products, long time, int seed) {
        for (int node = 1; node <= 2; node++) {
            ground.node(node).send("zipf " + products + " " + time + " " + (10 * seed + node));
        }
        return List.of(ground.node(1).receive(), ground.node(2).receive());
    }

    private static double share(List<Numbers> all, String name) {
        return 100 * sum(all, name) / sum(all, "reads");
    }

    private static double sum(List<Numbers> all, String name) {
        return all.stream().mapToDouble(each -> each.get(name)).sum();
    }
}
