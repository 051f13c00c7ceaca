package levee.stock.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import levee.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits together, and what each of them hears. */
class GroupingTest {

    private static final int MOST = 3;

    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<String> firstEnds = new CompletableFuture<>();

    /** The first group of "hot" waits until it is let go. */
    private final Grouping<String, Integer, String> grouping = new Grouping<>(MOST, (key, group) -> {
        groups.add(group);
        if (group.contains(0)) {
            begun.countDown();
            firstEnds.join();
        }
        if (group.contains(13)) {
            throw new IllegalStateException("unlucky");
        }
        return group.stream().map(question -> key + question).toList();
    });

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whoIsAloneGoesAtOnce() {
        assertThat(grouping.ask("hot", 1)).isEqualTo("hot1");
        assertThat(grouping.ask("hot", 2)).isEqualTo("hot2");
        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void thoseWhoComeMeanwhileFormTheNextGroupsInTheirOrderAndEachHearsOfTheirOwn() throws Exception {
        List<Future<String>> answers = whileOneIsUnderWay(1, 2, 3, 4, 5);
        firstEnds.complete("go");
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(10, TimeUnit.SECONDS)).isEqualTo("hot" + i);
        }
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void whoAsksForSomethingElseDoesNotWait() throws Exception {
        whileOneIsUnderWay();
        assertThat(threads.submit(() -> grouping.ask("cold", 7)).get(10, TimeUnit.SECONDS))
                .isEqualTo("cold7");
        firstEnds.complete("go");
    }

    @Test
    void aGroupThatFailsTellsEachOfItsOwnAndTheNextGoesOn() throws Exception {
        List<Future<String>> answers = whileOneIsUnderWay(13, 1, 2, 3);
        firstEnds.complete("go");
        for (Future<String> unlucky : answers.subList(1, 4)) {
            assertThatThrownBy(() -> unlucky.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("unlucky");
        }
        assertThat(answers.get(4).get(10, TimeUnit.SECONDS)).isEqualTo("hot3");
        assertThat(grouping.ask("hot", 5)).isEqualTo("hot5");
    }

    @Test
    void ofManyAtOnceOneGroupIsUnderWayAndNobodyIsForgotten() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Grouping<String, Integer, Integer> busy = new Grouping<>(10, (key, group) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            return group;
        });
        List<Callable<Object>> askers = new ArrayList<>();
        for (int asker = 0; asker < 40; asker++) {
            int number = asker;
            askers.add(() -> {
                for (int i = 0; i < 200; i++) {
                    assertThat(busy.ask("hot", number * 1000 + i)).isEqualTo(number * 1000 + i);
                }
                return number;
            });
        }
        assertThat(Together.run(askers)).hasOnlyElementsOfType(Integer.class);
        assertThat(most).hasValue(1);
    }

    /** Asks 0, and when that is under way the others one after the other. */
    private List<Future<String>> whileOneIsUnderWay(int... questions) throws InterruptedException {
        List<Future<String>> answers = new ArrayList<>();
        answers.add(threads.submit(() -> grouping.ask("hot", 0)));
        begun.await();
        for (int question : questions) {
            int waiting = grouping.waiting("hot");
            answers.add(threads.submit(() -> grouping.ask("hot", question)));
            while (grouping.waiting("hot") == waiting) {
                Thread.onSpinWait();
            }
        }
        return answers;
    }
}
