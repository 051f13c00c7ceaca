package levee.command.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import levee.command.bench.Figure;
import levee.command.bench.Ground;
import levee.command.bench.Sample;
import levee.command.load.ReplayResult.ReplaySecond;
import levee.command.load.Shoppers.Tally;
import levee.command.machine.Failure;
import levee.command.machine.Folders;

/**
 * 1 June 2024 once more: it is measured what this machine can bear; then a crowd of a multiple of that storms a sale which
 * nobody has announced; then the cache's policies are closed past all checks, so that reads go to the database. Nobody touches
 * anything. What the visitors met and what the shop said decides whether its promises hold.
 */
public final class Replay {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final double NANOS = 1e9;

    /** Before the crowd comes: so many of those whom the shop could bear. */
    private static final double USUAL = 0.3;

    private static final double WARM_UP_VISITORS = 5;
    private static final double WARM_UP_SECONDS = 45;
    private static final double USUAL_SECONDS = 30;
    private static final double UNTIL_FAULT_SECONDS = 45;
    private static final double TO_ANSWER_SECONDS = 35;
    private static final int LEAST_MINUTES = 2;

    /** Entities and listings, as they were misconfigured on 1 June: by a hand that no check was in the way of. */
    private static final String CLOSE = """
            REPLACE INTO cache_policies (tier, region, enabled, seconds_to_live, entries, stale_seconds, loads)
            VALUES ('entity', 'Product', 0, 3600, 10000, 30, 8), ('entity', 'Category', 0, 3600, 10000, 30, 8),
                ('entity', 'Variant', 0, 3600, 10000, 30, 8), ('query', 'Category.all', 0, 1800, 1000000, 30, 8),
                ('query', 'Listing.popular', 0, 1800, 1000000, 30, 8), ('query', 'Listing.newest', 0, 1800, 1000000, 30, 8),
                ('query', 'Product.newest', 0, 1800, 1000000, 30, 8), ('query', 'Product.popular', 0, 1800, 1000000, 30, 8),
                ('query', 'Product.variants', 0, 1800, 1000000, 30, 8), ('query', 'Facet.of', 0, 1800, 1000000, 30, 8)""";

    private final Ground ground;
    private final Set<Defence> without;
    private final double times;
    private final double minutes;
    private final Consumer<String> progress;
    private final RunFigures figures = new RunFigures();
    private final Shoppers shoppers = new Shoppers();

    /** When the first visitor came, by the timeline. */
    private double begins;

    /**
     * @param times how many more than it can bear come
     * @param minutes for how long
     */
    public Replay(Ground ground, Set<Defence> without, double times, double minutes, Consumer<String> progress) {
        this.ground = ground;
        this.without = Set.copyOf(without);
        this.times = times;
        this.minutes = Math.max(LEAST_MINUTES, minutes);
        this.progress = progress;
    }

    /** What a shop is to be opened with for it. */
    public static Ground open(Set<Defence> without, int products, Consumer<String> progress) {
        return Ground.open(Ground.folder(), products, Defence.settings(without), progress);
    }

    public ReplayResult run() {
        Profile climb = Profile.of("breakpoint").climbing(4, new Profile.Steps(1.5, 20, 10, 12));
        Target target = new Target(
                List.of(ground.node(1).toString(), ground.node(2).toString()),
                List.of(),
                Optional.of(ground.database()),
                "load");
        double bearable = bearable(climb, target);
        if (without.contains(Defence.CACHE)) {
            ground.update(CLOSE);
            progress.accept("The cache is closed from the beginning");
        }
        double crowd = times * bearable;
        double end = USUAL_SECONDS + minutes * 60;
        ArrivalCurve curve = new ArrivalCurve(List.of(
                new ArrivalCurve.Point(0, USUAL * bearable),
                new ArrivalCurve.Point(USUAL_SECONDS, USUAL * bearable),
                new ArrivalCurve.Point(USUAL_SECONDS, crowd),
                new ArrivalCurve.Point(end, crowd)));
        Ledger ledger = Ledger.open(ground.database(), "replay");
        Timeline timeline = new Timeline(progress);
        double fault;
        try (Watcher watcher = new Watcher(ground.database(), timeline);
                WalkGenerator generator = new WalkGenerator(
                        Folders.create(ground.home().resolve("crowd")),
                        "replay",
                        target.addresses(),
                        climb.style(),
                        curve,
                        Goods.of(Sample.of(ground.database())))) {
            fault = storm(generator, watcher, timeline, crowd, end);
            return judge(watcher, timeline, ledger, fault, bearable);
        }
    }

    private double bearable(Profile climb, Target target) {
        // What is measured of nodes that still compile is the compiler.
        run("warm-up", climb.climbing(WARM_UP_VISITORS, new Profile.Steps(1, WARM_UP_SECONDS, 0, 1)), target);
        LoadResult measured = run("climb", climb, target);
        // Without its defences the shop may not bear even the fewest; more than these come then all the same.
        double bearable = new Climb(climb)
                .steps(measured.figures(), Double.MAX_VALUE).stream()
                        .filter(Climb.Step::held)
                        .mapToDouble(Climb.Step::visitors)
                        .max()
                        .orElse(climb.rate());
        progress.accept(String.format(
                Locale.ENGLISH,
                "This machine bears %.1f visitors a second, %.0f pages a second; %.1f times as many come",
                bearable,
                measured.capacity().orElse(0),
                times));
        return bearable;
    }

    private LoadResult run(String name, Profile profile, Target target) {
        return new LoadTest(profile, target, Folders.create(ground.home().resolve(name)), progress).run();
    }

    /** @return when the cache was misconfigured, by the timeline */
    private double storm(WalkGenerator generator, Watcher watcher, Timeline timeline, double crowd, double end) {
        boolean opened = false;
        double fault = Double.NaN;
        double first = Double.NaN;
        int told = 0;
        while (generator.running()) {
            LockSupport.parkNanos(LOOK_NANOS);
            List<Visit> news = generator.news();
            news.forEach(this::add);
            if (Double.isNaN(first) && !news.isEmpty()) {
                first = timeline.seconds();
            }
            double second = Double.isNaN(first) ? 0 : timeline.seconds() - first;
            if (!opened && second > USUAL_SECONDS) {
                opened = true;
                timeline.tell(
                        String.format(
                                Locale.ENGLISH, "A sale opens that nobody announced: %.0f visitors a second", crowd),
                        "0 min");
            }
            if (Double.isNaN(fault) && second > USUAL_SECONDS + UNTIL_FAULT_SECONDS) {
                ground.update(CLOSE);
                watcher.faultBegins();
                fault = timeline.seconds();
                timeline.tell("The cache's policies are closed, past all checks", "0 min");
            }
            watcher.look();
            told = tell(told, timeline);
            if (second > end + TO_ANSWER_SECONDS) {
                break;
            }
        }
        if (Double.isNaN(fault)) {
            generator.requireGood();
            throw new Failure("The crowd was gone before the cache was misconfigured.");
        }
        generator.kill();
        generator.news().forEach(this::add);
        begins = first;
        return fault;
    }

    private void add(Visit visit) {
        figures.add(visit);
        shoppers.add(visit);
    }

    private int tell(int told, Timeline timeline) {
        List<Interval> all = figures.intervals();
        int done = told;
        for (; done < all.size() - 1; done++) {
            if (done % 2 == 1) {
                Interval each = all.get(done);
                Tally tally = shoppers.between(0, Double.MAX_VALUE);
                progress.accept(String.format(
                        Locale.ENGLISH,
                        "     %5.1f s  %.0f visitors/s  %.0f pages/s  p95 %.0f ms  errors %d  sent away %d  orders %d, failed %d, turned away %d",
                        timeline.seconds(),
                        RunFigures.aSecond(each.count(Visit.What.CAME)),
                        RunFigures.aSecond(each.pages()),
                        each.times().millis(0.95),
                        each.errors(),
                        each.refused(),
                        tally.placed(),
                        tally.failed(),
                        tally.turnedAway()));
            }
        }
        return done;
    }

    private ReplayResult judge(Watcher watcher, Timeline timeline, Ledger ledger, double fault, double bearable) {
        double broken = fault - begins;
        double never = minutes * 60;
        Tally all = shoppers.between(USUAL_SECONDS, Double.MAX_VALUE);
        Tally since = shoppers.between(broken, Double.MAX_VALUE);
        OptionalDouble safe = shoppers.safeFrom(broken, USUAL_SECONDS + minutes * 60);
        safe.ifPresent(second -> timeline.tell(
                String.format(Locale.ENGLISH, "Safe: from %.0f s after the fault on", Math.max(0, second - broken)),
                "135 min"));
        double detected = watcher.secondsToDetect().orElse(never);
        double named = watcher.secondsToName().orElse(never);
        double before = watcher.selects(fault - 20, fault);
        double after = watcher.selects(fault, fault + 20);
        List<Figure> promises = new ArrayList<>(List.of(
                Figure.atMost("P1: until an alert says that reads go past the cache", detected, "s", 10),
                Figure.atMost("P2: until the right cause is named", named, "s", 10),
                Figure.atLeast(
                        "P3: checkouts that succeed from the misconfiguration on", 100 * since.success(), "%", 99.9),
                Figure.atMost(
                        "P7: until the shop is safe, without a person",
                        safe.isPresent() ? Math.max(0, safe.getAsDouble() - broken) : never,
                        "s",
                        60)));
        ledger.close(figures.orders()).stream()
                .map(figure ->
                        new Figure("P4: " + figure.name(), figure.measured(), figure.unit(), figure.wanted(), null))
                .forEach(promises::add);
        promises.add(Figure.shown("Visitors whom the machine bears", bearable, "a second"));
        promises.add(
                Figure.shown("Of the crowd that was let in, orders placed of those meant", 100 * all.success(), "%"));
        promises.add(Figure.shown("Of the whole crowd, orders placed of those meant", 100 * all.ofAll(), "%"));
        promises.add(Figure.shown("Orders placed", all.placed(), ""));
        promises.add(Figure.shown("Orders failed", all.failed(), ""));
        promises.add(Figure.shown("Orders of those who were not let in", all.turnedAway(), ""));
        promises.add(Figure.shown("Visitors who gave up", figures.whole().count(Visit.What.GAVE_UP), ""));
        promises.add(Figure.shown("SELECTs before the misconfiguration", before, "a second"));
        promises.add(Figure.shown("SELECTs after it", after, "a second"));
        watcher.secondsToRepair()
                .ifPresent(seconds ->
                        promises.add(Figure.shown("Until the cache's policies were restored", seconds, "s")));
        return new ReplayResult(without, List.copyOf(promises), timeline.entries(), course(watcher));
    }

    private List<ReplaySecond> course(Watcher watcher) {
        List<ReplaySecond> course = new ArrayList<>();
        List<Interval> all = figures.intervals();
        for (int i = 0; i < all.size(); i++) {
            double second = i * (double) RunFigures.SECONDS;
            Tally tally = shoppers.between(second, second + RunFigures.SECONDS);
            double from = begins + second;
            course.add(new ReplaySecond(
                    second,
                    watcher.selects(from, from + RunFigures.SECONDS),
                    RunFigures.aSecond(tally.placed()),
                    RunFigures.aSecond(tally.failed()),
                    RunFigures.aSecond(all.get(i).pages()),
                    all.get(i).times().millis(0.95)));
        }
        return course;
    }
}
