package levee.office.alerts;

import java.io.Serializable;
import java.util.List;
import levee.alerts.Diagnosis.Finding;

/**
 * A cause that may explain what is seen.
 *
 * @param weight how much of it, in per cent
 */
public record CauseRow(String cause, String sentence, List<String> evidence, String weight) implements Serializable {

    private static final int ALL = 100;

    static CauseRow of(Finding finding) {
        return new CauseRow(
                finding.cause().label(),
                finding.sentence(),
                finding.evidence(),
                Math.round(finding.weight() * ALL) + " %");
    }
}
