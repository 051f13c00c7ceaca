package levee.signals;

import com.sun.enterprise.resource.listener.PoolLifeCycleListener;
import org.eclipse.microprofile.metrics.Counter;

/** What happens in a pool of connections, as far as it is counted; the rest its lists tell at any time. */
final class PoolEvents implements PoolLifeCycleListener {

    private final Counter acquired;
    private final Counter timedOut;

    /**
     * @param acquired how often somebody was given a connection
     * @param timedOut how often somebody has waited for one in vain
     */
    PoolEvents(Counter acquired, Counter timedOut) {
        this.acquired = acquired;
        this.timedOut = timedOut;
    }

    @Override
    public void connectionAcquired(long connection) {
        acquired.inc();
    }

    @Override
    public void connectionTimedOut() {
        timedOut.inc();
    }

    /** As Payara's own interface has it: that which this is compiled with differs from it in this method alone. */
    public void toString(StringBuilder text) {
        text.append(this);
    }

    @Override
    public void toString(StringBuffer text) {
        text.append(this);
    }

    @Override
    public void connectionRequestServed(long millis) {}

    @Override
    public void connectionNotMatched() {}

    @Override
    public void connectionMatched() {}

    @Override
    public void connectionUsed(long connection) {}

    @Override
    public void connectionDestroyed(long connection) {}

    @Override
    public void connectionReleased(long connection) {}

    @Override
    public void connectionCreated() {}

    @Override
    public void foundPotentialConnectionLeak() {}

    @Override
    public void connectionValidationFailed(int count) {}

    @Override
    public void connectionsFreed(int count) {}

    @Override
    public void decrementConnectionUsed(long connection) {}

    @Override
    public void decrementNumConnFree() {}

    @Override
    public void incrementNumConnFree(boolean beingDestroyed, int steadyPoolSize) {}

    @Override
    public void connectionRequestQueued() {}

    @Override
    public void connectionRequestDequeued() {}
}
