package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import levee.cache.CacheTag;

/**
 * Which sales are open, or open within the next month, and how they stand: out of this node's memory, into which
 * {@link SaleWatch} looks them up once a second. So a question costs nothing, however many ask. What is sold to whom, the
 * database decides.
 */
@ApplicationScoped
public class Sales {

    /** The entry in the log of changes for all pages that name more than one sale. */
    static final String ANNOUNCED = "all sales";

    private static final String REGION = "FlashSale";

    private volatile SaleBoard board = SaleBoard.EMPTY;

    /** What was seen at the last look, for telling what is new. Used by one thread at a time. */
    private Map<String, Seen> seen;

    private record Seen(SaleState state, long left) {}

    /** Empty for a sale that is unknown, a draft, or long over. */
    public Optional<SaleStanding> at(String slug) {
        return board.at(slug);
    }

    /** Those that are open, and those that open within the given time, the first to open first. */
    public List<SaleStanding> openOrSoon(Duration within) {
        SaleBoard current = board;
        Instant until = current.now().plus(within);
        return current.all().stream()
                .filter(sale -> sale.state() == SaleState.OPEN
                        || sale.state() == SaleState.SCHEDULED && sale.opensAt().isBefore(until))
                .toList();
    }

    /** The database's clock, as far as this node can tell. */
    public Instant now() {
        return board.now();
    }

    /** What a page shows that shows this sale: it changes when the sale opens or ends, and with the units that are left. */
    public static CacheTag tag(String slug) {
        return CacheTag.of(REGION, slug);
    }

    /** What a page shows that lists sales: it changes when one is scheduled, opens or ends. */
    public static CacheTag announced() {
        return CacheTag.of(REGION, ANNOUNCED);
    }

    /** @return the entries in the log of changes of what is another since the last look; empty at the first */
    synchronized Set<String> look(Connection connection) throws SQLException {
        board = SaleBoard.read(connection);
        Map<String, Seen> now = new HashMap<>();
        board.all().forEach(sale -> now.put(sale.slug(), new Seen(sale.state(), sale.left())));
        Set<String> changed = seen == null ? Set.of() : changes(seen, now);
        seen = now;
        return changed;
    }

    private static Set<String> changes(Map<String, Seen> before, Map<String, Seen> now) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        Set<String> changed = all.stream()
                .filter(slug -> !now.containsKey(slug) || !now.get(slug).equals(before.get(slug)))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean isAnother = changed.stream()
                .anyMatch(slug -> !before.containsKey(slug)
                        || !now.containsKey(slug)
                        || before.get(slug).state() != now.get(slug).state());
        if (isAnother) {
            changed.add(ANNOUNCED);
        }
        return changed;
    }
}
