package levee.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills a region before anybody asks: with what this node had or was asked for of late, what is used most first. What lies
 * in the grid the other nodes find there. One run of a region at a time, in one thread, and its loads pass through the same
 * places as all others: whoever visits meanwhile hardly notices.
 */
@ApplicationScoped
public class Warming {

    private static final Logger LOG = System.getLogger(Warming.class.getName());

    /** Longer than this nobody waits for, and one who wants more has it come with the visitors. */
    private static final int MOST = 20_000;

    /**
     * What can be filled: offered by whoever keeps it, whom JPA's provider or the servlet container makes.
     *
     * @param <T> what is filled in, one by one
     */
    public interface Work<T> {

        /** What is to be there, foremost first. */
        List<T> wanted(int most);

        /** How many are loaded between two signs of progress. */
        int atOnce();

        /**
         * @return how many of them are there now: meanwhile one may have gone, and another may not be kept
         * @throws RuntimeException if it is of no use to go on
         */
        int load(List<T> some);
    }

    /**
     * How far the last run of a region has come.
     *
     * @param done how many are there that were wanted
     */
    public record Progress(long done, long wanted, boolean running, boolean failed) implements Serializable {

        /** running, failed or done */
        public String getState() {
            return running ? "running" : failed ? "failed" : "done";
        }
    }

    private static final Map<Region, Work<?>> WORK = new ConcurrentHashMap<>();
    private static final Map<Region, Progress> PROGRESS = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService threads;

    public static void offer(Region region, Work<?> work) {
        WORK.put(region, work);
    }

    public static boolean isOffered(Region region) {
        return WORK.containsKey(region);
    }

    /** Empty until somebody has begun. */
    public Optional<Progress> of(Region region) {
        return Optional.ofNullable(PROGRESS.get(region));
    }

    /** @return whether it was begun: a region where nothing may be kept cannot be filled, nor can it twice at a time */
    public boolean begin(Region region) {
        Progress begun = new Progress(0, 0, true, false);
        boolean free = isOffered(region)
                && Policies.ofThisNode().of(region).now().isOpen()
                && PROGRESS.compute(region, (key, last) -> last != null && last.running ? last : begun) == begun;
        if (free) {
            threads.execute(() -> run(region));
        }
        return free;
    }

    static void run(Region region) {
        run(region, WORK.get(region));
    }

    static <T> void run(Region region, Work<T> work) {
        Policies.Live policy = Policies.ofThisNode().of(region);
        long done = 0;
        int wanted = 0;
        try {
            List<T> all = work.wanted(Math.min(MOST, policy.now().entries()));
            wanted = all.size();
            // Who closes the region meanwhile wants nothing to be kept there any more.
            for (int begin = 0; begin < wanted && policy.now().isOpen(); begin += work.atOnce()) {
                PROGRESS.put(region, new Progress(done, wanted, true, false));
                done += work.load(all.subList(begin, Math.min(wanted, begin + work.atOnce())));
            }
            PROGRESS.put(region, new Progress(done, wanted, false, false));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The region " + region.name() + " could not be warmed", e);
            PROGRESS.put(region, new Progress(done, wanted, false, true));
        }
    }
}
