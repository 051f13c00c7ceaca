package levee.alerts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import levee.signals.SignalStore;

/**
 * Another's diagnosis, if it comes in time, and else a plain one: an alert fires with something to read, and never waits for
 * somebody who asks a database that does not answer. One question at a time; as long as it is open nobody is asked again.
 */
final class PromptDiagnosis implements Diagnosing {

    private static final Logger LOG = System.getLogger(PromptDiagnosis.class.getName());

    private final Diagnosing other;
    private final Diagnosing plain = new PlainDiagnosis();
    private final ThreadFactory threads;
    private final Duration patience;

    private FutureTask<Diagnosis> asked;
    private boolean late;

    PromptDiagnosis(Diagnosing other, ThreadFactory threads, Duration patience) {
        this.other = other;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public Diagnosis diagnose(List<Fired> fired, SignalStore signals) {
        if (asked != null && !asked.isDone()) {
            return plain.diagnose(fired, signals);
        }
        late = false;
        asked = new FutureTask<>(() -> other.diagnose(fired, signals));
        threads.newThread(asked).start();
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            late = true;
            LOG.log(Level.WARNING, "There is no diagnosis in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return plain.diagnose(fired, signals);
    }

    @Override
    public boolean isWorthAskingAgain() {
        return late && asked.isDone();
    }
}
