package levee.surge.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.Shown;

/** How far this node has gone. The container makes those who ask, some before any bean: they find it here. */
public final class Ladder {

    /** What a page shows, or leaves out, that depends on a step. */
    private static final String REGION = "ladder";

    private static final Ladder OF_THIS_NODE = new Ladder();

    private final Changes changes = Changes.ofThisNode();

    private final AtomicLongArray answered = new AtomicLongArray(Step.values().length);

    private volatile Standing standing = new Standing(0, null, "");
    private volatile Duration oldest = Duration.ZERO;

    /**
     * Where it stands.
     *
     * @param height how many steps are taken
     * @param since when the last was taken or left; null if none ever was
     * @param why in words that end a sentence
     */
    public record Standing(int height, Instant since, String why) {

        /** Empty if nothing is given up. */
        public Optional<Step> last() {
            return height == 0 ? Optional.empty() : Optional.of(Step.values()[height - 1]);
        }
    }

    public static Ladder ofThisNode() {
        return OF_THIS_NODE;
    }

    public Standing standing() {
        return standing;
    }

    public boolean hasGivenUp(Step step) {
        return standing.height >= step.height();
    }

    /**
     * The same, asked by who renders a page: what was rendered without something is kept only as long as that is so. A page
     * that was rendered with it is as good as ever.
     */
    public boolean leavesOut(Step step) {
        boolean out = hasGivenUp(step);
        if (out) {
            Shown.add(CacheTag.of(REGION, step.label()));
        }
        return out;
    }

    /** @param oldest how old a page may be that is shown instead of a new one */
    void open(Duration oldest) {
        this.oldest = oldest;
    }

    Duration oldest() {
        return oldest;
    }

    /** A request, by what stands for the step. */
    void answered(Step step) {
        answered.incrementAndGet(step.ordinal());
    }

    long answers(Step step) {
        return answered.get(step.ordinal());
    }

    void moveTo(int height, Instant now, String why) {
        int before = standing.height;
        standing = new Standing(height, now, why);
        for (Step step : Step.values()) {
            if (step.height() <= before && step.height() > height) {
                changes.addHere(CacheTag.of(REGION, step.label()));
            }
        }
    }
}
