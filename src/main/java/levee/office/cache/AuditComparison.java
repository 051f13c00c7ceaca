package levee.office.cache;

import java.io.Serializable;
import java.util.List;
import levee.cache.audit.AuditHistory;

/**
 * What came and went between two audits.
 *
 * @param possible whether they can be compared: both are known, and of one node
 */
public record AuditComparison(boolean possible, List<FindingRow> appeared, List<FindingRow> gone)
        implements Serializable {

    static final AuditComparison NONE = new AuditComparison(false, List.of(), List.of());

    static AuditComparison of(AuditHistory.Difference difference) {
        return new AuditComparison(
                true,
                difference.appeared().stream().map(FindingRow::of).toList(),
                difference.gone().stream().map(FindingRow::of).toList());
    }

    public boolean isSame() {
        return appeared.isEmpty() && gone.isEmpty();
    }
}
