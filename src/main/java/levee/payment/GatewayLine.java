package levee.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Asks the gateway, whichever it is, in a thread of its own, so that whoever waits is free at the time-out though the gateway
 * may hang on. What failed is asked once more at most, with the same key: half of a breaker's window of failures would else
 * come from few buyers. A time-out is not: the buyer has waited long enough, and the gateway's book will tell. What failed is
 * what the gateway throws; that a card was declined, or an answer "unknown", is an answer.
 *
 * <p>How long each waits and how the breakers are set is told by {@code META-INF/microprofile-config.properties}, from the
 * settings of {@link PaymentSettings}.
 */
@ApplicationScoped
class GatewayLine {

    private static final int WINDOW = 10;
    private static final int SMALL_WINDOW = 4;
    private static final long BREAK_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 200;

    @Inject
    private PaymentGateway gateway;

    /** For CDI. */
    protected GatewayLine() {}

    GatewayLine(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    @Timeout(PaymentSettings.TIME_OUT_MILLIS_DEFAULT)
    @Retry(
            maxRetries = 1,
            delay = PAUSE_MILLIS,
            jitter = PAUSE_MILLIS / 2,
            maxDuration = PaymentSettings.TIME_OUT_MILLIS_DEFAULT,
            abortOn = {TimeoutException.class, CircuitBreakerOpenException.class})
    @CircuitBreaker(requestVolumeThreshold = WINDOW, delay = BREAK_MILLIS, successThreshold = 2)
    Charge charge(String key, BigDecimal amount, String currency, Card card) throws Exception {
        return OwnThread.call(() -> gateway.charge(key, amount, currency, card));
    }

    /** Asked by a timer, which comes again. */
    @Timeout(PaymentSettings.TIME_OUT_MILLIS_DEFAULT)
    @CircuitBreaker(requestVolumeThreshold = SMALL_WINDOW, delay = BREAK_MILLIS)
    Charge conclude(String key) throws Exception {
        return OwnThread.call(() -> gateway.conclude(key));
    }

    @Timeout(PaymentSettings.TIME_OUT_MILLIS_DEFAULT)
    @Retry(
            maxRetries = 1,
            delay = PAUSE_MILLIS,
            jitter = PAUSE_MILLIS / 2,
            abortOn = {TimeoutException.class, CircuitBreakerOpenException.class})
    @CircuitBreaker(requestVolumeThreshold = SMALL_WINDOW, delay = BREAK_MILLIS)
    boolean refund(String key) throws Exception {
        return OwnThread.call(() -> gateway.refund(key));
    }
}
