package levee.cache;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Tier;

/**
 * The policy of each region, as it is now on this node: that of its tier, unless the table of policies has one for it. Which
 * is obeyed even if it makes no sense: who wrote it past all checks sees its effect where all others are seen.
 */
public final class Policies {

    private static final Policies OF_THIS_NODE = new Policies();

    /** One region's policy, held by whoever asks for it at each read. */
    public static final class Live {

        private final List<Consumer<Policy>> listeners = new CopyOnWriteArrayList<>();
        private final Bulkhead bulkhead;
        private volatile Policy current;

        private Live(Region region, Policy first) {
            current = first;
            bulkhead = new Bulkhead(
                    () -> current.loads(),
                    () -> CacheStatistics.error(region.tier(), region.name(), ErrorKind.REFUSED));
        }

        public Policy now() {
            return current;
        }

        /** The one that all loads of the region pass through, whatever they bring. */
        Bulkhead bulkhead() {
            return bulkhead;
        }

        /** Told now, and whenever it is another one. */
        public void tell(Consumer<Policy> listener) {
            listeners.add(listener);
            listener.accept(current);
        }

        private void set(Policy policy) {
            if (!policy.equals(current)) {
                current = policy;
                listeners.forEach(listener -> listener.accept(policy));
            }
        }
    }

    private final Map<Region, Live> regions = new ConcurrentHashMap<>();
    private final Map<Tier, Policy> defaults = new EnumMap<>(Map.of(
            Tier.ENTITY, new Policy(true, 3_600, 10_000, 30, 8),
            Tier.QUERY, new Policy(true, 1_800, Policy.UNBOUNDED, 30, 8),
            Tier.PAGE, new Policy(true, 60, Policy.UNBOUNDED, 30, 8)));

    private Map<Region, Policy> own = Map.of();
    private int revision;

    public static Policies ofThisNode() {
        return OF_THIS_NODE;
    }

    public Live of(Tier tier, String region) {
        return of(new Region(tier, region));
    }

    public Live of(Region region) {
        Live known = regions.get(region);
        return known == null ? add(region) : known;
    }

    private synchronized Live add(Region region) {
        return regions.computeIfAbsent(region, added -> new Live(added, policy(added)));
    }

    private Policy policy(Region region) {
        return own.getOrDefault(region, defaults.get(region.tier()));
    }

    /** Those that somebody has asked for. */
    public List<Region> regions() {
        return List.copyOf(regions.keySet());
    }

    public boolean isKnown(Region region) {
        return regions.containsKey(region);
    }

    public synchronized Policy ofTier(Tier tier) {
        return defaults.get(tier);
    }

    /** Whether the region has a policy of its own. */
    public synchronized boolean isOwn(Region region) {
        return own.containsKey(region);
    }

    synchronized void setOfTier(Tier tier, Policy policy) {
        defaults.put(tier, policy);
        revision++;
        apply();
    }

    /** Those of the table; every other region has its tier's. */
    synchronized void setOwn(Map<Region, Policy> policies) {
        if (!own.equals(policies)) {
            own = Map.copyOf(policies);
            revision++;
        }
        apply();
    }

    /** Those in which nothing may be kept now, and something might if these were the policies. */
    synchronized List<Region> openedBy(Map<Region, Policy> policies) {
        return regions.entrySet().stream()
                .filter(each -> !each.getValue().now().isOpen())
                .map(Map.Entry::getKey)
                .filter(region -> policies.getOrDefault(region, defaults.get(region.tier()))
                        .isOpen())
                .toList();
    }

    /** Another number whenever they are others. */
    public synchronized int revision() {
        return revision;
    }

    private void apply() {
        regions.forEach((region, live) -> live.set(policy(region)));
    }
}
