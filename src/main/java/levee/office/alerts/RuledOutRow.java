package levee.office.alerts;

import java.io.Serializable;
import levee.alerts.Diagnosis.RuledOut;

/** What it is not, and why. */
public record RuledOutRow(String cause, String why) implements Serializable {

    static RuledOutRow of(RuledOut out) {
        return new RuledOutRow(out.cause().label(), out.why());
    }
}
