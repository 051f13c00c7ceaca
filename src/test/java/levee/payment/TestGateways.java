package levee.payment;

import java.nio.file.Path;
import java.time.Duration;

/** Gateways for the tests of other packages. */
public final class TestGateways {

    private TestGateways() {}

    /** Through one that times out at once, and nothing that would bear with it: that needs a container. */
    public static Payments quick(Path book) {
        return through(new TestGateway(new TestBook(book), Duration.ZERO));
    }

    public static Payments through(PaymentGateway gateway) {
        return new Payments(new GatewayLine(gateway), new PaymentPlaces());
    }
}
