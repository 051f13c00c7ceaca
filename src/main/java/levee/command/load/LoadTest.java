package levee.command.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import levee.command.bench.Counters;
import levee.command.bench.Figure;
import levee.command.bench.Sample;
import levee.command.machine.Failure;

/** One load test from the first visitor to the verdict. */
public final class LoadTest {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final double NANOS = 1e9;

    private final Profile profile;
    private final Target target;
    private final Path folder;
    private final Consumer<String> progress;
    private final RunFigures figures = new RunFigures();
    private final Climb climb;
    private int told;
    private int steps;

    /** @param folder an empty one for its files */
    LoadTest(Profile profile, Target target, Path folder, Consumer<String> progress) {
        this.profile = profile;
        this.target = target;
        this.folder = folder;
        this.progress = progress;
        this.climb = new Climb(profile);
    }

    public LoadResult run() {
        Goods goods = target.database()
                .map(database -> Goods.of(Sample.of(database)))
                .orElseGet(() -> SeenGoods.at(URI.create(target.addresses().get(0))));
        Instant began = Instant.now();
        String run = "load" + began.getEpochSecond();
        Optional<Counters> before = target.counters();
        Optional<Ledger> ledger = target.database().map(database -> Ledger.open(database, run));
        ArrivalCurve curve = profile.curve();
        progress.accept(String.format(
                Locale.ENGLISH,
                "%s: %s Up to %.1f visitors a second (%s mix, %.0f s to think) for %s",
                profile.name(),
                profile.about(),
                curve.highest(),
                profile.style().mix().label(),
                profile.style().thinkSeconds(),
                span(curve.seconds())));
        try (WalkGenerator generator =
                new WalkGenerator(folder, run, target.addresses(), profile.style(), curve, goods)) {
            follow(generator);
        }
        return judge(began, before, ledger);
    }

    private static String span(double seconds) {
        return seconds < 120 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    private void follow(WalkGenerator generator) {
        long since = 0;
        boolean broken = false;
        while (generator.running() && !broken) {
            LockSupport.parkNanos(LOOK_NANOS);
            if (Thread.interrupted()) {
                throw new Failure("Interrupted.");
            }
            List<Visit> news = generator.news();
            news.forEach(figures::add);
            since = since == 0 && !news.isEmpty() ? System.nanoTime() : since;
            tell();
            broken = profile.climbs() && since != 0 && climbed((System.nanoTime() - since) / NANOS);
        }
        if (!broken) {
            generator.requireGood();
        }
        List<Visit> rest = generator.news();
        while (!rest.isEmpty()) {
            rest.forEach(figures::add);
            rest = generator.news();
        }
    }

    /** Each interval once it is over. */
    private void tell() {
        List<Interval> all = figures.intervals();
        for (; told < all.size() - 1; told++) {
            Interval each = all.get(told);
            int second = (told + 1) * RunFigures.SECONDS;
            progress.accept(String.format(
                    Locale.ENGLISH,
                    "%02d:%02d  %5.1f visitors/s  %6.1f pages/s  p95 %5.0f ms  errors %d  sent away %d  orders %.1f/s",
                    second / 60,
                    second % 60,
                    RunFigures.aSecond(each.count(Visit.What.CAME)),
                    RunFigures.aSecond(each.pages()),
                    each.times().millis(0.95),
                    each.errors(),
                    each.refused(),
                    RunFigures.aSecond(each.orders())));
        }
    }

    private boolean climbed(double seconds) {
        List<Climb.Step> over = climb.steps(figures, seconds);
        for (; steps < over.size(); steps++) {
            progress.accept(over.get(steps).text());
        }
        return Climb.isBroken(over);
    }

    private LoadResult judge(Instant began, Optional<Counters> before, Optional<Ledger> ledger) {
        Interval met = figures.whole();
        if (met.pages() + met.errors() + met.refused() == 0) {
            throw new Failure("Not one visitor came: see " + folder);
        }
        OptionalDouble capacity = OptionalDouble.empty();
        List<Figure> verdict = new ArrayList<>();
        if (profile.climbs()) {
            capacity = Climb.capacity(climb.steps(figures, Double.MAX_VALUE));
            verdict.add(Figure.atLeast("Capacity", capacity.orElse(0), "pages a second", 1));
        } else {
            verdict.addAll(profile.levels().judge(met));
        }
        verdict.add(Figure.shown("Visitors", met.count(Visit.What.CAME), ""));
        verdict.add(Figure.shown("Visitors who gave up", met.count(Visit.What.GAVE_UP), ""));
        verdict.add(Figure.shown("Pages", met.pages(), ""));
        verdict.add(Figure.shown("Paid for and sold out meanwhile, or declined", met.count(Visit.What.NO_ORDER), ""));
        verdict.add(Figure.shown("Times somebody was told to come back", met.refused(), ""));
        ledger.ifPresent(open -> verdict.addAll(open.close(figures.orders())));
        Optional<Counters> after = target.counters();
        if (before.isPresent() && after.isPresent()) {
            verdict.addAll(profile.cache().judge(after.get().since(before.get()), met));
        }
        figures.errors().forEach((error, count) -> progress.accept(count + " times " + error));
        return new LoadResult(profile, target, began, figures, capacity, List.copyOf(verdict));
    }
}
