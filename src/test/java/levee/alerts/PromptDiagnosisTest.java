package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import levee.alerts.Diagnosis.Finding;
import org.junit.jupiter.api.Test;

class PromptDiagnosisTest {

    private static final Diagnosis KNOWN = new Diagnosis(
            List.of(new Finding(Cause.CACHE_BYPASS, "It is read past the cache.", List.of(), 1, "Product")), List.of());

    private static final Rule RULE =
            new Rule(AlertName.CACHE_BYPASS, true, 1, Duration.ofSeconds(5), Duration.ZERO, 1, Severity.CRITICAL);

    private static final List<Fired> FIRED =
            List.of(new Fired(RULE, new Violation("Product", 10, "It is read past the cache"), Instant.EPOCH));

    @Test
    void whatWasNotKnownInTimeIsAskedForAgainOnceItCanBeKnown() throws Exception {
        CountDownLatch known = new CountDownLatch(1);
        Thread[] asking = new Thread[1];
        PromptDiagnosis prompt = new PromptDiagnosis(
                (fired, signals) -> whenKnown(known), task -> asking[0] = new Thread(task), Duration.ofMillis(1));

        assertThat(prompt.diagnose(FIRED, null)).isNotEqualTo(KNOWN);
        assertThat(prompt.isWorthAskingAgain()).isFalse();

        known.countDown();
        asking[0].join();
        assertThat(prompt.isWorthAskingAgain()).isTrue();
    }

    private static Diagnosis whenKnown(CountDownLatch known) {
        try {
            known.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return KNOWN;
    }
}
