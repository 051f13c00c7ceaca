package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import levee.command.bench.BareWar;
import levee.command.bench.Counters;
import levee.command.bench.Figure;
import levee.command.bench.Ground;
import levee.command.bench.PageSpeed;
import levee.command.bench.PageSpeed.Measured;
import levee.command.bench.Sample;
import levee.command.bench.WarmUp;

/**
 * What one node of a shop does: a product page from the cache of pages beside a bare servlet of the same node, and a category
 * page of 24 products from the cache of entities beside the same with every cache closed; rounds in turn.
 */
final class PageLines {

    private static final int PRODUCTS = 100;

    /** For each that is measured: a short measurement is not to wait long. */
    private static final int ROUNDS_OF_WARMING = 20;

    private final Ground ground;
    private final PageSpeed speed;
    private final Sample sample;
    private final int rounds;
    private final Consumer<String> progress;

    PageLines(Ground ground, PageSpeed speed, int rounds, Consumer<String> progress) {
        this.ground = ground;
        this.speed = speed;
        this.sample = Sample.of(ground.database());
        this.rounds = rounds;
        this.progress = progress;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(productPage());
        figures.addAll(categoryPage());
        return figures;
    }

    private List<Figure> productPage() {
        // With the bare servlet beside the shop.
        ground.restart(1);
        // So few that what expires and is rendered anew is no part of it.
        List<String> products = sample.products().stream().limit(PRODUCTS).toList();
        List<String> bare = List.of(BareWar.path(speed.meanLength(products)));
        new WarmUp("Product page", progress)
                .runFor(rounds, () -> speed.run(products).aSecond());
        new WarmUp("Bare servlet", progress)
                .runFor(rounds, () -> speed.run(bare).aSecond());
        List<Measured> pages = new ArrayList<>();
        List<Measured> yardsticks = new ArrayList<>();
        List<Double> rendered = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("Product page, round " + round + " of " + rounds);
            rendered.add(rendered(() -> pages.add(speed.run(products))));
            yardsticks.add(speed.run(bare));
        }
        Rounds throughput = ratios(pages, yardsticks, Measured::aSecond);
        Rounds slowness = ratios(pages, yardsticks, Measured::p99);
        List<Figure> figures = new ArrayList<>(List.of(
                shown("Product page from the page cache: requests", pages, Measured::aSecond, "a second"),
                shown("Bare servlet, as many bytes: requests", yardsticks, Measured::aSecond, "a second"),
                Figure.atLeast("Product page: throughput, of the bare servlet's", throughput.median(), "", 0.7)
                        .within(throughput.least(), throughput.most()),
                shown("Product page from the page cache: p99", pages, Measured::p99, "ms"),
                shown("Bare servlet: p99", yardsticks, Measured::p99, "ms"),
                Figure.atMost("Product page: p99, times the bare servlet's", slowness.median(), "", 2)
                        .within(slowness.least(), slowness.most()),
                shown("Product page from the page cache: CPU a request", pages, Measured::cpu, "ms"),
                shown("Bare servlet: CPU a request", yardsticks, Measured::cpu, "ms")));
        figures.add(Figure.shown("Product page: rendered anew in a round", new Rounds(rendered).median(), ""));
        figures.addAll(layers("Product page", products, pages));
        return figures;
    }

    private List<Figure> categoryPage() {
        List<String> categories = sample.categories();
        Regions regions = new Regions(ground);
        speed.run(categories);
        regions.closePages();
        new WarmUp("Category page, page cache off", progress)
                .runUntilCompiled(
                        ROUNDS_OF_WARMING * rounds, () -> speed.run(categories).compiling());
        List<Measured> cached = new ArrayList<>();
        List<Measured> uncached = new ArrayList<>();
        List<Double> selects = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("Category page, round " + round + " of " + rounds);
            regions.closePages();
            // Fills what was closed.
            speed.run(categories);
            selects.add(selects(() -> cached.add(speed.run(categories))));
            regions.closeAll();
            speed.run(categories);
            double sent = selects(() -> uncached.add(speed.run(categories)));
            others.add(sent / uncached.get(uncached.size() - 1).requests());
        }
        regions.closePages();
        speed.run(categories);
        Rounds counted = new Rounds(selects);
        Rounds times = ratios(cached, uncached, Measured::aSecond);
        Rounds cpu = rounds(cached, Measured::cpu);
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.atMost("Category page, page cache off: SELECTs in a round", counted.most(), "", 0)
                        .within(counted.least(), counted.most()),
                Figure.shown("Category page, every cache off: SELECTs a request", new Rounds(others).median(), ""),
                shown("Category page, page cache off: requests", cached, Measured::aSecond, "a second"),
                shown("Category page, every cache off: requests", uncached, Measured::aSecond, "a second"),
                Figure.atLeast("Category page: throughput, times every cache off", times.median(), "", 5)
                        .within(times.least(), times.most()),
                Figure.atMost("Category page, page cache off: CPU a request", cpu.median(), "ms", 1.2)
                        .within(cpu.least(), cpu.most())));
        figures.addAll(layers("Category page, page cache off", categories, cached));
        regions.openAll();
        return figures;
    }

    private double rendered(Runnable load) {
        Counters before = ground.counters(1);
        load.run();
        return ground.counters(1)
                .since(before)
                .sum("levee_cache_reads_total", "tier=\"page\"", "region=\"product\"", "outcome=\"loaded\"");
    }

    /** SELECT statements of the node meanwhile that are no housekeeping. */
    private double selects(Runnable load) {
        Counters before = ground.counters(1);
        load.run();
        return ground.counters(1).since(before).statements("select");
    }

    private List<Figure> layers(String page, List<String> addresses, List<Measured> measured) {
        progress.accept(page + ", where the time goes");
        double cpu = rounds(measured, Measured::cpu).median();
        Map<CpuLayers.Layer, Double> shares =
                new CpuLayers(ground.pid(1), ground.home()).during(() -> speed.run(addresses));
        List<Figure> figures = new ArrayList<>();
        shares.forEach(
                (layer, share) -> figures.add(Figure.shown(page + ": CPU in " + layer.title(), share * cpu, "ms")));
        double rest =
                1 - shares.values().stream().mapToDouble(Double::doubleValue).sum();
        figures.add(Figure.shown(page + ": CPU elsewhere", rest * cpu, "ms"));
        return figures;
    }

    private static Figure shown(String name, List<Measured> measured, ToDoubleFunction<Measured> figure, String unit) {
        Rounds rounds = rounds(measured, figure);
        return Figure.shown(name, rounds.median(), unit).within(rounds.least(), rounds.most());
    }

    private static Rounds rounds(List<Measured> measured, ToDoubleFunction<Measured> figure) {
        return new Rounds(measured.stream().mapToDouble(figure).boxed().toList());
    }

    /** Round by round. */
    private static Rounds ratios(List<Measured> one, List<Measured> other, ToDoubleFunction<Measured> figure) {
        return new Rounds(IntStream.range(0, one.size())
                .mapToObj(i -> figure.applyAsDouble(one.get(i)) / figure.applyAsDouble(other.get(i)))
                .toList());
    }
}
