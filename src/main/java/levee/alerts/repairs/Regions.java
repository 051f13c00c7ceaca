package levee.alerts.repairs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policies;
import levee.cache.Region;

/** The regions of the cache that a finding is about: it names a type, to which the queries belong that begin with its name. */
final class Regions {

    private Regions() {}

    /** Those of this node, entities first. */
    static List<Region> of(String subject) {
        return repairable()
                .filter(region -> region.name().equals(subject) || region.name().startsWith(subject + "."))
                .sorted(Comparator.comparing(Region::tier).thenComparing(Region::name))
                .toList();
    }

    /** Those of them in which nothing may be kept now. */
    static List<Region> closed(String subject) {
        return of(subject).stream().filter(Regions::isClosed).toList();
    }

    /** What {@link #of} knows the regions by in which nothing may be kept now, each once. */
    static List<String> closedTypes() {
        return repairable()
                .filter(Regions::isClosed)
                .map(region -> region.name().replaceFirst("\\..*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Region> repairable() {
        return Policies.ofThisNode().regions().stream().filter(region -> region.tier() != Tier.PAGE);
    }

    private static boolean isClosed(Region region) {
        return !Policies.ofThisNode().of(region).now().isOpen();
    }

    static String names(List<Region> regions) {
        return String.join(", ", regions.stream().map(Region::name).toList());
    }
}
