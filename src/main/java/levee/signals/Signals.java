package levee.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What is known on this node of all nodes: for rules, and for whoever draws it. */
@ApplicationScoped
public class Signals {

    private final SignalStore store = SignalStore.ofThisNode();
    private final Hour hour = new Hour();

    public SignalStore store() {
        return store;
    }

    public Hour hour() {
        return hour;
    }

    void add(Sample sample, Instant at) {
        store.add(sample, at);
        hour.add(sample, at);
    }
}
