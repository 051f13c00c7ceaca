package levee.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import levee.signals.SignalStore;

/** What an incident has cost so far, as this node has heard of all nodes. */
@ApplicationScoped
class Impact {

    /** @param began until now; what the signals do not reach back to is not known */
    Harm of(Instant began) {
        return SignalImpact.of(SignalStore.ofThisNode(), began);
    }
}
