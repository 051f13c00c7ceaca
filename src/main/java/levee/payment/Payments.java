package levee.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Moves money through the gateway, and bears that it is slow or away: who asks waits {@link PaymentSettings#TIME_OUT_MILLIS}
 * and no longer; no more than {@link PaymentSettings#AT_ONCE} wait on a node at once; and where most of the last charges
 * failed, the gateway is left alone for some seconds and nobody waits at all.
 *
 * <p>Two ends are told apart. Where the gateway was asked and did not say what became of it, that is {@link Charge.Unknown},
 * however it came about: the money may have been taken. Where it was not asked, that is a {@link GatewayOutException}.
 */
@ApplicationScoped
public class Payments {

    private static final Logger LOG = System.getLogger(Payments.class.getName());

    /** Until the next one tries: a breaker does not say when it closes. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Inject
    private GatewayLine line;

    @Inject
    private PaymentPlaces places;

    private volatile long refusedAt = System.nanoTime() - BETWEEN_TRIES.toNanos();

    /** For CDI. */
    protected Payments() {}

    Payments(GatewayLine line, PaymentPlaces places) {
        this.line = line;
        this.places = places;
    }

    /**
     * Has something done that ends in a charge, if one can be asked for at the moment: so that stock is not taken for what
     * nobody can pay.
     *
     * @throws GatewayOutException if not, before anything is done; or from within, by {@link #charge}
     */
    public <T> T whereThereIsPlace(Supplier<T> purchase) {
        if (System.nanoTime() - refusedAt < BETWEEN_TRIES.toNanos()) {
            throw new GatewayOutException(null);
        }
        try {
            return places.in(purchase);
        } catch (BulkheadException e) {
            throw new GatewayOutException(e);
        }
    }

    /**
     * See {@link PaymentGateway#charge}.
     *
     * @throws GatewayOutException if the gateway was not asked
     */
    public Charge charge(String key, BigDecimal amount, String currency, Card card) {
        try {
            return asked(() -> line.charge(key, amount, currency, card), new Charge.Unknown());
        } catch (CircuitBreakerOpenException e) {
            refusedAt = System.nanoTime();
            throw new GatewayOutException(e);
        }
    }

    /**
     * See {@link PaymentGateway#conclude}.
     *
     * @throws GatewayOutException if the gateway was not asked
     */
    public Charge conclude(String key) {
        try {
            return asked(() -> line.conclude(key), new Charge.Unknown());
        } catch (CircuitBreakerOpenException e) {
            throw new GatewayOutException(e);
        }
    }

    /** See {@link PaymentGateway#refund}. */
    public boolean refund(String key) {
        try {
            return asked(() -> line.refund(key), false);
        } catch (CircuitBreakerOpenException e) {
            return false;
        }
    }

    /** @throws CircuitBreakerOpenException if the gateway was not asked */
    private static <T> T asked(Callable<T> question, T unanswered) {
        try {
            return question.call();
        } catch (CircuitBreakerOpenException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered;
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The payment gateway gave no answer: {0}", e);
            return unanswered;
        }
    }
}
