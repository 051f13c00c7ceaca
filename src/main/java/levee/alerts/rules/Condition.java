package levee.alerts.rules;

import java.util.List;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.SignalStore;

/** What one alert looks at. Holds nothing: whoever leads next must find the same. */
interface Condition {

    /** Within which a rule for it makes sense. */
    Limits limits();

    /** Those of now; none where all is well, or too little was seen to tell. */
    List<Violation> violations(SignalStore signals, Rule rule);
}
