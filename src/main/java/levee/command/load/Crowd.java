package levee.command.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import levee.command.bench.Sample;
import levee.command.load.Shoppers.Tally;
import levee.command.machine.Failure;
import levee.command.machine.Folders;

/**
 * Visitors who come while something else happens: after a profile, for as long as is wanted, in a multiple of its numbers, and
 * at times in a multiple of that.
 */
public final class Crowd implements AutoCloseable {

    private final Path folder;
    private final WalkGenerator generator;
    private final RunFigures figures = new RunFigures();
    private final Shoppers shoppers = new Shoppers();
    private boolean come;
    private long failed;
    private long placed;

    /** More who come for some time: so many times as many, from one second to another. */
    public record Surge(double from, double to, double times) {}

    /**
     * Sends them.
     *
     * @param name by which their orders are known
     * @param folder an empty one for their files
     */
    public static Crowd send(
            String profile, double times, double seconds, List<Surge> surges, Target target, String name, Path folder) {
        Profile known = Profile.of(profile);
        if (known.climbs()) {
            throw new Failure(
                    "Profile " + profile + " climbs until something breaks: nothing else can be tried meanwhile.");
        }
        Profile wanted = known.with(times * known.rate(), seconds / 60, null, null);
        Goods goods = target.database()
                .map(database -> Goods.of(Sample.of(database)))
                .orElseThrow(() -> new Failure("The shop's database is not known here."));
        return new Crowd(
                folder,
                new WalkGenerator(
                        Folders.create(folder),
                        name,
                        target.addresses(),
                        wanted.style(),
                        surging(wanted.curve(), surges),
                        goods));
    }

    /** All profiles after which they may come. */
    public static List<String> profiles() {
        return Profile.NAMES.stream().filter(name -> !Profile.of(name).climbs()).toList();
    }

    private Crowd(Path folder, WalkGenerator generator) {
        this.folder = folder;
        this.generator = generator;
    }

    /** Second by second; it leaps where a surge begins or ends. */
    static ArrivalCurve surging(ArrivalCurve usual, List<Surge> surges) {
        if (surges.isEmpty()) {
            return usual;
        }
        List<ArrivalCurve.Point> points = new ArrayList<>();
        for (int second = 0; second < usual.seconds(); second++) {
            double times = times(surges, second);
            points.add(new ArrivalCurve.Point(second, times * usual.at(second)));
            double end = Math.min(second + 1.0, usual.seconds());
            points.add(new ArrivalCurve.Point(end, times * usual.at(end)));
        }
        return new ArrivalCurve(points);
    }

    private static double times(List<Surge> surges, double second) {
        return surges.stream()
                .filter(surge -> second >= surge.from && second < surge.to)
                .mapToDouble(Surge::times)
                .reduce(1, (one, other) -> one * other);
    }

    /** Hears what has become of them meanwhile. */
    public void look() {
        for (Visit visit : generator.news()) {
            come = true;
            figures.add(visit);
            shoppers.add(visit);
            if (visit.what() == Visit.What.ORDER) {
                placed++;
            }
            if (visit.what() == Visit.What.NO_ORDER
                    || visit.what() == Visit.What.ERROR && visit.interaction().pageClass() == PageClass.CHECKOUT) {
                failed++;
            }
        }
        if (!come && !generator.running()) {
            generator.requireGood();
            throw new Failure("Not one visitor came: see " + folder);
        }
    }

    public boolean hasCome() {
        return come;
    }

    /** Their orders so far. */
    public long placed() {
        return placed;
    }

    /** How often a page of the checkout failed them so far, or told them that there is no order. */
    public long failedCheckouts() {
        return failed;
    }

    /** Where they stand, in a line. */
    public String text() {
        Tally tally = shoppers.between(0, Double.MAX_VALUE);
        return "visitors " + figures.whole().count(Visit.What.CAME) + ", pages "
                + figures.whole().pages() + ", orders " + placed + ", failed " + tally.failed() + ", errors "
                + figures.whole().errors();
    }

    /** Sends all away. */
    @Override
    public void close() {
        generator.close();
    }
}
