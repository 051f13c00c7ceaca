package levee.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestGatewayTest {

    private static final BigDecimal PRICE = new BigDecimal("12.00");
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    private Path folder;

    private TestGateway gateway;

    @BeforeEach
    void open() {
        gateway = another();
    }

    /** As another node would: on the same book. */
    private TestGateway another() {
        return new TestGateway(new TestBook(folder), Duration.ZERO);
    }

    @Test
    void chargesOnceForAKeyHoweverManyAskAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Charge>> charges = threads.invokeAll(Collections.nCopies(
                    64, () -> another().charge(KEY, PRICE, "EUR", card(TestGateway.SUCCEEDS))));
            Charge first = charges.get(0).get();
            assertThat(first).isInstanceOf(Charge.Approved.class);
            for (Future<Charge> charge : charges) {
                assertThat(charge.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aDeclinedKeyStaysDeclinedWhateverTheCard() {
        assertThat(gateway.charge(KEY, PRICE, "EUR", card(TestGateway.IS_DECLINED)))
                .isEqualTo(new Charge.Declined());
        assertThat(another().charge(KEY, PRICE, "EUR", card(TestGateway.SUCCEEDS)))
                .isEqualTo(new Charge.Declined());
    }

    @Test
    void theCardThatTimesOutIsChargedAllTheSame() {
        assertThat(gateway.charge(KEY, PRICE, "EUR", card(TestGateway.TIMES_OUT)))
                .isEqualTo(new Charge.Unknown());
        assertThat(another().conclude(KEY)).isInstanceOf(Charge.Approved.class);
    }

    @Test
    void aChargeThatComesAfterTheConclusionIsRefused() {
        assertThat(gateway.conclude(KEY)).isEqualTo(new Charge.Declined());
        assertThat(another().charge(KEY, PRICE, "EUR", card(TestGateway.SUCCEEDS)))
                .isEqualTo(new Charge.Declined());
    }

    @Test
    void onlyWhatWasTakenIsGivenBack() {
        assertThat(gateway.refund(KEY)).isFalse();
        gateway.charge(KEY, PRICE, "EUR", card(TestGateway.SUCCEEDS));
        assertThat(gateway.refund(KEY)).isTrue();
        assertThat(another().refund(KEY)).as("again").isTrue();
    }

    @Test
    void itsBookHasNoCardNumber() throws Exception {
        gateway.charge(KEY, PRICE, "EUR", card(TestGateway.SUCCEEDS));
        assertThat(new TestBook(folder).find(KEY).orElseThrow())
                .doesNotContain("4242")
                .contains("12.00 EUR");
    }

    private static Card card(String number) {
        return new Card(number, "12/30", "123", YearMonth.of(2026, 1));
    }
}
