package levee.office.cache;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import levee.cache.audit.AuditRun;
import levee.page.MomentText;

/**
 * An audit in the history.
 *
 * @param cause of the text that says why it was made
 * @param choice as it is chosen from many
 */
public record RunRow(
        long id,
        String node,
        Instant at,
        String cause,
        String choice,
        int criticals,
        int warnings,
        int notes,
        List<FindingRow> appeared,
        List<FindingRow> gone)
        implements Serializable {

    static RunRow of(AuditRun run) {
        return new RunRow(
                run.id(),
                run.node(),
                run.at(),
                run.cause().name().toLowerCase(Locale.ROOT),
                "node " + run.node() + ", " + MomentText.of(run.at()),
                run.criticals(),
                run.warnings(),
                run.notes(),
                run.appeared().stream().map(FindingRow::of).toList(),
                run.gone().stream().map(FindingRow::of).toList());
    }
}
