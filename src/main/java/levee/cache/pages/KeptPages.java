package levee.cache.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.Measure;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.Demand;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Policies;
import levee.cache.ReadCounts;
import levee.cache.Region;
import levee.cache.Warming;

/** The rendered pages in this node's memory, within a bound of bytes. The container makes those who use them: they find it here. */
final class KeptPages {

    private static final long BYTES_A_MEGABYTE = 1024 * 1024;

    private static final KeptPages OF_THIS_NODE = new KeptPages();

    private final Changes changes = Changes.ofThisNode();
    private final Freshness freshness = Freshness.ofThisNode();
    private final Map<String, PageRegion> regions = new ConcurrentHashMap<>();
    private volatile Cache<String, Page> pages = holding(0);
    private volatile PageParameters parameters = PageParameters.NONE;
    private volatile PageRules rules = new PageRules(new TreeSet<>(), 0);

    private record PageRegion(Policies.Live policy, ReadCounts reads, Demand<OwnRequest> demand) {

        static PageRegion of(String name) {
            return new PageRegion(
                    Policies.ofThisNode().of(Tier.PAGE, name), new ReadCounts(Tier.PAGE, name), new Demand<>());
        }
    }

    /**
     * What there is for a visitor.
     *
     * @param page null if there is none that may be shown
     * @param outcome how a read that it answers is counted; bypass where the region keeps nothing
     * @param isDue whether whoever asks is to render it anew, if nobody does yet
     */
    record Found(Page page, Outcome outcome, boolean isDue) {

        private static final Found NOTHING = new Found(null, Outcome.LOADED, true);
        private static final Found CLOSED = new Found(null, Outcome.BYPASS, false);

        /** Whether it can be shown, and nothing else is to be done. */
        boolean isEnough() {
            return page != null && !isDue;
        }
    }

    static KeptPages ofThisNode() {
        return OF_THIS_NODE;
    }

    /**
     * From now on, and anew.
     *
     * @param telling of all regions that there are: an address that is in none of them is no page of ours
     */
    void open(int megabytes, PageParameters telling) {
        pages = holding(megabytes);
        parameters = telling;
        Set<String> names = telling.byRegion().keySet();
        names.forEach(region -> {
            regions.put(region, PageRegion.of(region));
            CacheStatistics.entries(Tier.PAGE, region, () -> kept(region).count());
            CacheStatistics.measure(
                    Measure.MEMORY,
                    Tier.PAGE,
                    region,
                    () -> kept(region).mapToLong(Page::weight).sum());
            Warming.offer(new Region(Tier.PAGE, region), new PageWarming(this, region));
        });
        rules = new PageRules(new TreeSet<>(names), megabytes);
    }

    PageParameters parameters() {
        return parameters;
    }

    PageRules rules() {
        return rules;
    }

    private static Cache<String, Page> holding(int megabytes) {
        return Caffeine.newBuilder()
                .maximumWeight(megabytes * BYTES_A_MEGABYTE)
                .weigher((String address, Page page) -> address.length() + page.weight())
                .executor(Runnable::run)
                .removalListener((String address, Page page, RemovalCause cause) -> {
                    if (cause == RemovalCause.SIZE && page.isUsed()) {
                        CacheStatistics.evicted(Tier.PAGE, PageAddress.region(address));
                    } else if (cause == RemovalCause.SIZE) {
                        CacheStatistics.evictedUnused(Tier.PAGE, PageAddress.region(address));
                    }
                })
                .build();
    }

    Found find(String address, String region) {
        PageRegion known = regions.get(region);
        if (known == null) {
            return Found.NOTHING;
        }
        Found found = find(address, known.policy);
        if (found.page != null) {
            known.demand.isKnown(address);
            found.page.use();
        }
        return found;
    }

    private Found find(String address, Policies.Live policy) {
        if (!policy.now().isOpen()) {
            return Found.CLOSED;
        }
        Trust trust = freshness.trust(policy);
        Page page = trust == Trust.NONE ? null : pages.getIfPresent(address);
        if (page == null || !page.holds(changes)) {
            return Found.NOTHING;
        }
        if (trust == Trust.STALE) {
            return new Found(page, Outcome.STALE, false);
        }
        long now = System.nanoTime();
        long toLive = TimeUnit.SECONDS.toNanos(policy.now().secondsToLive());
        if (!page.isDue(now, toLive)) {
            return new Found(page, Outcome.LOCAL, false);
        }
        long late = page.late(now, toLive);
        if (late > TimeUnit.SECONDS.toNanos(policy.now().staleSeconds())) {
            return Found.NOTHING;
        }
        return new Found(page, late > 0 ? Outcome.STALE : Outcome.LOCAL, true);
    }

    /** Whether what was rendered by somebody else a moment ago is as good as if the asker had. */
    boolean isGood(Page page) {
        return freshness.trust() == Trust.FRESH && page.holds(changes);
    }

    /** A read that was answered; of what is in no region it is none. */
    void count(String region, Outcome outcome) {
        PageRegion known = regions.get(region);
        if (known != null) {
            known.reads.count(outcome);
        }
    }

    void put(String address, Page page) {
        PageRegion known = regions.get(PageAddress.region(address));
        if (known != null && known.demand.remembers(address)) {
            // It was here before, and may be pushed out before it is asked for once more.
            page.use();
        }
        pages.put(address, page);
    }

    /** How a page can be had once more: remembered for longer than the page. */
    void note(String address, OwnRequest again) {
        PageRegion known = regions.get(PageAddress.region(address));
        if (known != null) {
            known.demand.note(address, again);
        }
    }

    /** What visitors were given of late, kept or not: see {@link Demand#foremost}. */
    List<OwnRequest> asked(String region, int most) {
        return regions.get(region).demand.foremost(most);
    }

    /** There is no such page any more. */
    void forget(String address, String region) {
        regions.get(region).demand.forget(address);
    }

    /** Whether the next visitor is given it at once; who asks here is none. */
    boolean isThere(String address, String region) {
        PageRegion known = regions.get(region);
        return known != null && find(address, known.policy).isEnough();
    }

    /**
     * A page as it was, whether or not it still holds: for want of anything better. None where a region is to keep nothing.
     *
     * @param oldest nanoseconds since it was rendered
     */
    Optional<Page> late(String address, String region, long oldest) {
        PageRegion known = regions.get(region);
        if (known == null || !known.policy.now().isOpen()) {
            return Optional.empty();
        }
        return Optional.ofNullable(pages.getIfPresent(address)).filter(page -> page.age(System.nanoTime()) <= oldest);
    }

    private Stream<Page> kept(String region) {
        return pages.asMap().entrySet().stream()
                .filter(each -> PageAddress.region(each.getKey()).equals(region))
                .map(Map.Entry::getValue);
    }
}
