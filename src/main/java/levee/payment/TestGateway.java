package levee.payment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gateway that is built in, which takes no real money. Any acceptable card succeeds but two: one is declined, and for
 * one the money is taken while the answer never comes, which is the worst that a real gateway does.
 */
@ApplicationScoped
public class TestGateway implements PaymentGateway {

    public static final String SUCCEEDS = "4242424242424242";
    public static final String IS_DECLINED = "4000000000000002";
    public static final String TIMES_OUT = "4000000000000069";

    private static final Logger LOG = System.getLogger(TestGateway.class.getName());
    private static final String DECLINED = "declined";

    @Inject
    @ConfigProperty(name = PaymentSettings.TEST_BOOK)
    private Optional<String> folder;

    @Inject
    @ConfigProperty(
            name = PaymentSettings.TEST_TIME_OUT_MILLIS,
            defaultValue = PaymentSettings.TEST_TIME_OUT_MILLIS_DEFAULT)
    private long timeOutMillis;

    private TestBook book;

    private Duration timeOut;

    /** For CDI. */
    protected TestGateway() {}

    TestGateway(TestBook book, Duration timeOut) {
        this.book = book;
        this.timeOut = timeOut;
    }

    @PostConstruct
    void open() {
        timeOut = Duration.ofMillis(timeOutMillis);
        folder.ifPresentOrElse(
                path -> book = new TestBook(Path.of(path)),
                () -> LOG.log(
                        Level.WARNING,
                        "No payment gateway: every card is declined. The test gateway needs {0}.",
                        PaymentSettings.TEST_BOOK));
    }

    @Override
    public Charge charge(String key, BigDecimal amount, String currency, Card card) {
        if (book == null) {
            return new Charge.Declined();
        }
        boolean declined = card.number().equals(IS_DECLINED);
        Charge charge = read(book.enter(key, declined ? DECLINED : UUID.randomUUID() + " " + amount + " " + currency));
        if (card.number().equals(TIMES_OUT)) {
            return silence();
        }
        return charge;
    }

    private Charge silence() {
        try {
            Thread.sleep(timeOut.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Charge.Unknown();
    }

    @Override
    public Charge conclude(String key) {
        return book == null ? new Charge.Declined() : read(book.enter(key, DECLINED));
    }

    @Override
    public boolean refund(String key) {
        if (book == null
                || book.find(key)
                        .map(TestGateway::read)
                        .filter(Charge.Approved.class::isInstance)
                        .isEmpty()) {
            return false;
        }
        book.enter(key + "-refund", "refunded");
        return true;
    }

    private static Charge read(String entry) {
        return entry.equals(DECLINED)
                ? new Charge.Declined()
                : new Charge.Approved(entry.substring(0, entry.indexOf(' ')));
    }
}
