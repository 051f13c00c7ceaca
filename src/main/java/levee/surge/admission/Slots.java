package levee.surge.admission;

import com.netflix.concurrency.limits.Limit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The places of a node. A place is free if fewer are taken than the limit says, or if the errand has not all that is its own
 * for certain; who waits for one comes before who has just arrived, and the more urgent before the less.
 */
final class Slots {

    private final Bounds bounds;
    private final Limit limit;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final int[] taken = new int[Errand.values().length];
    private final Map<Errand, Deque<Waiting>> waiting = new EnumMap<>(Errand.class);

    /** When nobody waited last, by errand. */
    private final long[] emptyAt = new long[Errand.values().length];

    private final class Waiting {
        private final Condition turn = lock.newCondition();
        private final long until;
        private boolean isIn;
        private boolean isTooLate;

        Waiting(long until) {
            this.until = until;
        }
    }

    /** @param nanos the clock */
    Slots(Bounds bounds, Limit limit, LongSupplier nanos) {
        this.bounds = bounds;
        this.limit = limit;
        this.nanos = nanos;
        for (Errand errand : Errand.values()) {
            waiting.put(errand, new ArrayDeque<>());
            emptyAt[errand.ordinal()] = nanos.getAsLong();
        }
    }

    /** Somebody's, until it is closed. How long that takes tells of the node only if it went well: errors come fast. */
    final class Slot implements AutoCloseable {

        private final Errand errand;
        private final Decision decision;
        private final long since = nanos.getAsLong();
        private final int beside;
        private boolean succeeded;

        private Slot(Errand errand, Decision decision, int beside) {
            this.errand = errand;
            this.decision = decision;
            this.beside = beside;
        }

        Decision decision() {
            return decision;
        }

        void succeeded() {
            succeeded = true;
        }

        @Override
        public void close() {
            leave(errand);
            if (errand.isRendering() && succeeded) {
                limit.onSample(since, Math.max(1, nanos.getAsLong() - since), beside, false);
            }
        }
    }

    /** @return empty if there was no room in time */
    Optional<Slot> enter(Errand errand) throws InterruptedException {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            note(errand, now);
            if (!waits(errand) && hasRoom(errand)) {
                return Optional.of(take(errand, Decision.ADMITTED));
            }
            if (isFull(errand)) {
                return Optional.empty();
            }
            return await(errand, now) ? Optional.of(slot(errand, Decision.QUEUED)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody who came now could not even wait. */
    boolean isHopeless(Errand errand) {
        lock.lock();
        try {
            note(errand, nanos.getAsLong());
            return isFull(errand) && (waits(errand) || !hasRoom(errand));
        } finally {
            lock.unlock();
        }
    }

    private boolean waits(Errand errand) {
        return !waiting.get(errand).isEmpty();
    }

    private void note(Errand errand, long now) {
        if (!waits(errand)) {
            emptyAt[errand.ordinal()] = now;
        }
    }

    private boolean isFull(Errand errand) {
        return waiting.get(errand).size() >= bounds.mostWaiting(errand);
    }

    private boolean isSurge(Errand errand, long now) {
        return now - emptyAt[errand.ordinal()] > Bounds.RUSH.toNanos();
    }

    private boolean hasRoom(Errand errand) {
        if (!errand.isRendering()) {
            return taken(errand) < bounds.own(errand);
        }
        int most = limit();
        return rendering() < most || taken(errand) < errand.guaranteed(most);
    }

    private int taken(Errand errand) {
        return taken[errand.ordinal()];
    }

    private Slot take(Errand errand, Decision decision) {
        taken[errand.ordinal()]++;
        return slot(errand, decision);
    }

    private Slot slot(Errand errand, Decision decision) {
        return new Slot(errand, decision, rendering());
    }

    private boolean await(Errand errand, long now) throws InterruptedException {
        Duration patience = bounds.patience(errand, isSurge(errand, now));
        Waiting own = new Waiting(now + patience.toNanos());
        Deque<Waiting> queue = waiting.get(errand);
        queue.addLast(own);
        try {
            long left = patience.toNanos();
            while (!own.isIn && !own.isTooLate && left > 0) {
                left = own.turn.awaitNanos(left);
            }
            return own.isIn;
        } catch (InterruptedException e) {
            if (own.isIn) {
                taken[errand.ordinal()]--;
                callNext();
            }
            throw e;
        } finally {
            queue.remove(own);
            note(errand, nanos.getAsLong());
        }
    }

    private void leave(Errand errand) {
        lock.lock();
        try {
            taken[errand.ordinal()]--;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    /** In the order in which the errands are declared: the most urgent first. Who has waited too long is told so. */
    private void callNext() {
        long now = nanos.getAsLong();
        waiting.forEach((errand, queue) -> {
            while (!queue.isEmpty() && hasRoom(errand)) {
                Waiting next = queue.removeFirst();
                next.isTooLate = next.until - now <= 0;
                next.isIn = !next.isTooLate;
                taken[errand.ordinal()] += next.isIn ? 1 : 0;
                next.turn.signal();
            }
            note(errand, now);
        });
    }

    int limit() {
        return limit.getLimit();
    }

    /** How many are worked on of this errand. */
    int inFlight(Errand errand) {
        lock.lock();
        try {
            return taken(errand);
        } finally {
            lock.unlock();
        }
    }

    int waiting(Errand errand) {
        lock.lock();
        try {
            return waiting.get(errand).size();
        } finally {
            lock.unlock();
        }
    }

    private int rendering() {
        return taken(Errand.CHECKOUT) + taken(Errand.CART) + taken(Errand.BROWSE);
    }

    /** For how long there has been somebody who waits, without an end. */
    Duration pressedFor(Errand errand) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            note(errand, now);
            return Duration.ofNanos(now - emptyAt[errand.ordinal()]);
        } finally {
            lock.unlock();
        }
    }
}
