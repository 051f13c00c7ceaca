package levee.alerts;

import java.util.List;
import levee.signals.SignalStore;

/** What one alert looks at. Holds nothing: whoever leads next must find the same. */
interface Condition {

    /** Those of now; none where all is well, or too little was seen to tell. */
    List<Violation> violations(SignalStore signals, Rule rule);
}
