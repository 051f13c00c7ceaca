package levee.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the table of policies says of a region, beside what people are known to have done to it.
 *
 * @param row empty if the region has its tier's
 * @param last the latest change that was recorded; empty if there was none
 */
public record PolicyRecord(Region region, Optional<Policy> row, Optional<PolicyChange> last) {

    /** Of all regions that have a policy of their own, or have had one, by tier and name. */
    public static List<PolicyRecord> all(Connection connection) throws SQLException {
        Map<Region, Policy> rows = PolicyTable.read(connection);
        Map<Region, PolicyChange> latest = PolicyHistory.latest(connection);
        Set<Region> regions = new HashSet<>(rows.keySet());
        regions.addAll(latest.keySet());
        List<PolicyRecord> records = new ArrayList<>();
        regions.stream()
                .sorted(Comparator.comparing(Region::tier).thenComparing(Region::name))
                .forEach(region -> records.add(new PolicyRecord(
                        region, Optional.ofNullable(rows.get(region)), Optional.ofNullable(latest.get(region)))));
        return records;
    }

    /** Whether what is there is what the latest change has left: else somebody has written it, or removed it, by hand. */
    public boolean isExplained() {
        Optional<Policy> left = last.filter(PolicyChange::ownAfter).map(PolicyChange::after);
        return left.equals(row);
    }
}
