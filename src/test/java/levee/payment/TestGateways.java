package levee.payment;

import java.nio.file.Path;
import java.time.Duration;

/** Gateways for the tests of other packages. */
public final class TestGateways {

    private TestGateways() {}

    /** One that times out at once. */
    public static PaymentGateway quick(Path book) {
        return new TestGateway(new TestBook(book), Duration.ZERO);
    }
}
