package levee.office.cache;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.cache.RegionFigures;
import levee.signals.ThisNode;

/** All regions of the cache on this node, and what goes past them. */
@Named
@RequestScoped
public class CachePage {

    private static final int MOST_BYPASSES = 15;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    private Instant now;
    private List<RegionRow> regions;
    private List<RegionRow> closed;
    private List<BypassRow> bypasses;

    @PostConstruct
    void look() {
        now = clock.instant();
        regions = RegionFigures.ofThisNode().stream().map(RegionRow::of).toList();
        closed = regions.stream().filter(region -> region.state().closed()).toList();
        bypasses = BypassRow.top(Optional.empty(), MOST_BYPASSES);
    }

    public String getNode() {
        return node.number();
    }

    public Instant getNow() {
        return now;
    }

    public List<RegionRow> getRegions() {
        return regions;
    }

    /** Those whose every read goes to the database. */
    public List<RegionRow> getClosed() {
        return closed;
    }

    public int getClosedCount() {
        return closed.size();
    }

    public List<BypassRow> getBypasses() {
        return bypasses;
    }
}
