package levee.alerts;

import java.util.List;
import levee.signals.SignalStore;

/** Finds out why. */
public interface Diagnosing {

    /**
     * @param fired all that fires now, never nothing
     * @return at once: what has to be asked of somebody who may not answer is known beforehand, or is not said
     */
    Diagnosis diagnose(List<Fired> fired, SignalStore signals);

    /** Whether what was not known in time the last time can be known now. */
    default boolean isWorthAskingAgain() {
        return false;
    }
}
