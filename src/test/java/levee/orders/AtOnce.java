package levee.orders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several do something at the very same time. */
final class AtOnce {

    private AtOnce() {}

    /** What each returned or threw, in their sequence. */
    static List<Object> run(List<? extends Callable<?>> tasks) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(tasks.size());
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<Object>> answers = new ArrayList<>();
            for (Callable<?> task : tasks) {
                answers.add(threads.submit(() -> {
                    barrier.await(30, TimeUnit.SECONDS);
                    return answer(task);
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> answer : answers) {
                results.add(answer.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    static List<Object> run(int times, Callable<?> task) throws Exception {
        return run(Collections.nCopies(times, task));
    }

    private static Object answer(Callable<?> task) {
        try {
            return task.call();
        } catch (Exception e) {
            return e;
        }
    }
}
