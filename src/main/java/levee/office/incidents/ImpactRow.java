package levee.office.incidents;

import java.io.Serializable;
import levee.incidents.Harm;

/** What an incident has cost, as numbers are shown; a dash for what is not known. */
public record ImpactRow(String failedCheckouts, String affectedVisitors, String lostOrders) implements Serializable {

    static ImpactRow of(Harm harm) {
        return new ImpactRow(
                Words.number(harm.getFailedCheckouts()),
                Words.number(harm.getAffectedVisitors()),
                Words.number(harm.getLostOrders()));
    }
}
