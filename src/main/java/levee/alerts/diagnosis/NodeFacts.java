package levee.alerts.diagnosis;

import java.time.Duration;
import levee.signals.SignalStore;

/**
 * One node.
 *
 * @param silence for how long nobody has heard of it
 * @param heap share of its heap in use, between 0 and 1
 * @param collecting share of its time that it spends collecting garbage, between 0 and 1
 */
record NodeFacts(String name, Duration silence, Level heap, Level collecting) {

    boolean isSilent() {
        return silence.compareTo(SignalStore.SILENT) > 0;
    }
}
