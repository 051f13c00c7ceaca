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
 * Fills a region before anybody asks: the memory of this node with what it had, and then with what else there is, up to the
 * room that the region has; the grid, and so the other nodes, with the same. One run of a region at a time.
 */
@ApplicationScoped
public class Warming {

    private static final Logger LOG = System.getLogger(Warming.class.getName());

    private static final int AT_ONCE = 100;

    /** Longer than this nobody waits for, and one who wants more has it come with the visitors. */
    private static final int MOST = 20_000;

    /** What can be filled: offered by whoever keeps it, which JPA's provider makes. */
    public interface Work {

        /** What is to be there, what was used last first. */
        List<Object> wanted(int most);

        void load(List<Object> some);
    }

    /** How far the last run of a region has come. */
    public record Progress(long done, long wanted, boolean running, boolean failed) implements Serializable {

        /** running, failed or done */
        public String getState() {
            return running ? "running" : failed ? "failed" : "done";
        }
    }

    private static final Map<Region, Work> WORK = new ConcurrentHashMap<>();
    private static final Map<Region, Progress> PROGRESS = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService threads;

    public static void offer(Region region, Work work) {
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
        boolean free = Policies.ofThisNode().of(region).now().isOpen()
                && PROGRESS.compute(region, (key, last) -> last != null && last.running ? last : begun) == begun;
        if (free) {
            threads.execute(() -> run(region, WORK.get(region)));
        }
        return free;
    }

    static void run(Region region, Work work) {
        long done = 0;
        long wanted = 0;
        try {
            List<Object> ids = work.wanted(
                    Math.min(MOST, Policies.ofThisNode().of(region).now().entries()));
            wanted = ids.size();
            while (done < wanted) {
                PROGRESS.put(region, new Progress(done, wanted, true, false));
                int end = (int) Math.min(wanted, done + AT_ONCE);
                work.load(ids.subList((int) done, end));
                done = end;
            }
            PROGRESS.put(region, new Progress(done, wanted, false, false));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The region " + region.name() + " could not be warmed", e);
            PROGRESS.put(region, new Progress(done, wanted, false, true));
        }
    }
}
