package levee.payment;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Waits in a way that can be interrupted for what cannot: who waits is free at the time-out though the gateway hangs on. Not
 * by {@code @Asynchronous}: the container's thread for that shares the caller's invocation, and when it ends, it closes the
 * entity manager with which the caller reads without a transaction.
 */
final class OwnThread {

    private OwnThread() {}

    static <T> T call(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        Thread thread = new Thread(task, "levee-payment");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
