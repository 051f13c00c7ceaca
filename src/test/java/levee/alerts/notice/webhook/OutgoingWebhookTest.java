package levee.alerts.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutgoingWebhookTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isTriedAgainSoonAndThenRarer() {
        assertThat(OutgoingWebhook.BACKOFF.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(OutgoingWebhook.BACKOFF.after(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(OutgoingWebhook.BACKOFF.after(50)).isEqualTo(Duration.ofMinutes(15));
        assertThat(OutgoingWebhook.dueAfter(1, NOON)).isBetween(NOON.plusMillis(1_600), NOON.plusMillis(2_400));
    }

    @Test
    void isLaidAsideAfterADay() {
        Duration all = Duration.ZERO;
        for (int i = 1; i < OutgoingWebhook.MOST_ATTEMPTS; i++) {
            all = all.plus(OutgoingWebhook.BACKOFF.after(i));
        }
        assertThat(all).isBetween(Duration.ofHours(23), Duration.ofHours(25));
        assertThat(OutgoingWebhook.dueAfter(OutgoingWebhook.MOST_ATTEMPTS, NOON))
                .isEqualTo(OutgoingWebhook.NEVER);
    }
}
