package levee.stock.sale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets those who ask about the same thing at the same time be answered together. Who comes first goes at once; those who come
 * meanwhile wait, and form the next group in the order of their arrival, led by the first of them in its own thread. So there
 * is one group for each key under way, and nobody waits for company.
 *
 * @param <K> what it is about
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Grouping<K, Q, A> {

    private final int most;
    private final Work<K, Q, A> work;

    /** Those who wait, by what they wait for; a key is there as long as a group is under way. Guarded by this. */
    private final Map<K, Deque<Waiting<Q, A>>> queues = new HashMap<>();

    /** Answers a group, once: each question at its place, or all of them with what it throws. */
    interface Work<K, Q, A> {
        List<A> on(K key, List<Q> group);
    }

    /** @param most of those who are answered together */
    Grouping(int most, Work<K, Q, A> work) {
        this.most = most;
        this.work = work;
    }

    /** Somebody who waits: to be answered, or to lead. */
    private static final class Waiting<Q, A> {

        private final Q question;
        private final Thread thread = Thread.currentThread();
        private volatile boolean leads;
        private volatile boolean answered;
        private A answer;
        private RuntimeException failure;

        private Waiting(Q question) {
            this.question = question;
        }

        /** Until it is its turn. An interrupt is kept for later: a group that is under way cannot be left. */
        private void await() {
            boolean interrupted = false;
            while (!leads && !answered) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                thread.interrupt();
            }
        }

        private void lead() {
            leads = true;
            LockSupport.unpark(thread);
        }

        private void answer(A given, RuntimeException thrown) {
            answer = given;
            failure = thrown;
            answered = true;
            LockSupport.unpark(thread);
        }

        private A given() {
            if (failure != null) {
                throw failure;
            }
            return answer;
        }
    }

    /** @throws RuntimeException what the work threw for the whole group */
    A ask(K key, Q question) {
        Waiting<Q, A> own = new Waiting<>(question);
        if (isFirst(key, own)) {
            own.leads = true;
        } else {
            own.await();
        }
        if (own.leads && !own.answered) {
            lead(key, own);
        }
        return own.given();
    }

    private synchronized boolean isFirst(K key, Waiting<Q, A> own) {
        Deque<Waiting<Q, A>> queue = queues.get(key);
        if (queue == null) {
            queues.put(key, new ArrayDeque<>());
            return true;
        }
        queue.add(own);
        return false;
    }

    /** How many wait for the group under way to end. */
    synchronized int waiting(K key) {
        Deque<Waiting<Q, A>> queue = queues.get(key);
        return queue == null ? 0 : queue.size();
    }

    private void lead(K key, Waiting<Q, A> own) {
        List<Waiting<Q, A>> group = gather(key, own);
        List<A> answers = null;
        RuntimeException failure = null;
        try {
            answers = work.on(key, group.stream().map(each -> each.question).toList());
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            failure = new IllegalStateException("The group was not answered", e);
        }
        // The next group goes on while this one is told.
        passOn(key);
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer(failure == null ? answers.get(i) : null, failure);
        }
    }

    private synchronized List<Waiting<Q, A>> gather(K key, Waiting<Q, A> own) {
        Deque<Waiting<Q, A>> queue = queues.get(key);
        List<Waiting<Q, A>> group = new ArrayList<>();
        group.add(own);
        while (group.size() < most && !queue.isEmpty()) {
            group.add(queue.remove());
        }
        return group;
    }

    private synchronized void passOn(K key) {
        Waiting<Q, A> next = queues.get(key).poll();
        if (next == null) {
            queues.remove(key);
        } else {
            next.lead();
        }
    }
}
