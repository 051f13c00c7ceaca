package levee.alerts.rules;

import java.util.OptionalDouble;
import levee.signals.SignalStore;

/** How many pages a second visitors usually ask for at this time. */
public interface TrafficLevel {

    /** @return empty while nobody can know */
    OptionalDouble pagesASecond(SignalStore signals);
}
