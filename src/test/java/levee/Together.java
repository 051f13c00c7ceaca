package levee;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several do something at the very same time. */
public final class Together {

    private Together() {}

    /** What each returned or threw, in their sequence. */
    public static List<Object> run(List<Callable<Object>> tasks) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(tasks.size());
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<Object>> answers = new ArrayList<>();
            for (Callable<Object> task : tasks) {
                answers.add(threads.submit(() -> {
                    barrier.await(60, TimeUnit.SECONDS);
                    try {
                        return task.call();
                    } catch (Exception e) {
                        return e;
                    }
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> answer : answers) {
                results.add(answer.get(120, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
