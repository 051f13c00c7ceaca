package levee.orders;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import levee.payment.Card;
import levee.payment.Charge;
import levee.payment.PaymentGateway;

/** A gateway with something between it and the shop that a test tells what to do to charges; only those are disturbed. */
@Decorator
@Priority(1000)
class FaultyGateway implements PaymentGateway {

    /** The keys it was asked to charge for, since {@link #works}. */
    static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    private static volatile AtomicInteger toFail = new AtomicInteger();
    private static volatile CountDownLatch toHang = new CountDownLatch(0);

    @Inject
    @Delegate
    @Any
    private PaymentGateway gateway;

    static void works() {
        ASKED.clear();
        toFail = new AtomicInteger();
        toHang.countDown();
    }

    static void fails(int times) {
        toFail = new AtomicInteger(times);
    }

    /** Whoever asks from now on hangs before the gateway hears of it, and no interruption helps. */
    static CountDownLatch hangs() {
        toHang = new CountDownLatch(1);
        return toHang;
    }

    @Override
    public Charge charge(String key, BigDecimal amount, String currency, Card card) {
        ASKED.add(key);
        if (toFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("Connection refused");
        }
        awaitUninterruptibly(toHang);
        return gateway.charge(key, amount, currency, card);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // As a socket does, that knows no interruption.
            }
        }
    }

    @Override
    public Charge conclude(String key) {
        return gateway.conclude(key);
    }

    @Override
    public boolean refund(String key) {
        return gateway.refund(key);
    }
}
