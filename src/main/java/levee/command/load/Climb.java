package levee.command.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Step by step more visitors, until the service levels break in two steps running: one alone may be a pause of some other
 * cause. What the best step before bore is the capacity, in pages a second as they should be.
 */
final class Climb {

    private static final int BROKEN_RUNNING = 2;

    /** Answers that are late come within this. */
    private static final double LATE_SECONDS = 3;

    /** More who are sent away are no success. */
    private static final double MOST_REFUSED = 0.01;

    private final Profile profile;

    Climb(Profile profile) {
        this.profile = profile;
    }

    /** @param held at most few were sent away, and all others were served in time */
    record Step(int number, double visitors, double pages, double p95, boolean held) {

        String text() {
            return String.format(
                    Locale.ENGLISH,
                    "Step %d, %.1f visitors a second: %.0f pages a second, p95 %.0f ms: %s",
                    number,
                    visitors,
                    pages,
                    p95,
                    held ? "held" : "broken");
        }
    }

    /** Those that are over so many seconds after the beginning. */
    List<Step> steps(RunFigures figures, double now) {
        List<Step> steps = new ArrayList<>();
        Profile.Steps plan = profile.steps();
        for (int i = 0; i < plan.most(); i++) {
            double ends = (i + 1) * plan.seconds();
            if (ends + LATE_SECONDS > now) {
                break;
            }
            double from = i * plan.seconds() + plan.settleSeconds();
            Interval met = figures.between(from, ends);
            double length = Math.floor((ends - from) / RunFigures.SECONDS) * RunFigures.SECONDS;
            double all = met.pages() + met.refused();
            steps.add(new Step(
                    i + 1,
                    profile.rate() * Math.pow(plan.growth(), i),
                    met.pages() / length,
                    met.times().millis(0.95),
                    profile.levels().heldBy(met) && met.refused() <= MOST_REFUSED * all));
        }
        return steps;
    }

    static boolean isBroken(List<Step> steps) {
        return steps.size() >= BROKEN_RUNNING
                && steps.subList(steps.size() - BROKEN_RUNNING, steps.size()).stream()
                        .noneMatch(Step::held);
    }

    /** Empty if not even the first step held. */
    static OptionalDouble capacity(List<Step> steps) {
        return steps.stream().filter(Step::held).mapToDouble(Step::pages).max();
    }
}
