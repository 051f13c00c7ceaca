package levee.drills;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import levee.payment.Card;
import levee.payment.Charge;
import levee.payment.PaymentGateway;

/** Stands right before the gateway, whichever it is, and behaves as a gateway that is slow or away. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION + 900)
class FaultyPayments implements PaymentGateway {

    @Inject
    @Delegate
    @Any
    private PaymentGateway gateway;

    @Override
    public Charge charge(String key, BigDecimal amount, String currency, Card card) {
        trouble();
        return gateway.charge(key, amount, currency, card);
    }

    @Override
    public Charge conclude(String key) {
        trouble();
        return gateway.conclude(key);
    }

    @Override
    public boolean refund(String key) {
        trouble();
        return gateway.refund(key);
    }

    private static void trouble() {
        ActiveFaults.of(FaultKind.PAYMENT_SLOW).ifPresent(fault -> ActiveFaults.pause(fault, fault.number("millis")));
        if (ActiveFaults.of(FaultKind.PAYMENT_DOWN).isPresent()) {
            throw new UncheckedIOException(new ConnectException("Connection refused"));
        }
    }
}
