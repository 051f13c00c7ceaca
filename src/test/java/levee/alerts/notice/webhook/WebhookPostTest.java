package levee.alerts.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a real receiver on this machine. */
@Timeout(30)
class WebhookPostTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration TIME_OUT = Duration.ofMillis(400);

    private final WebhookPost post = new WebhookPost();

    @Test
    void whatIsPostedIsJsonWithItsIdAndSignature() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Webhook webhook = Webhook.of(receiver.url(), Optional.of(SECRET), Duration.ofSeconds(10));
            post.send(webhook, "episode-1-step-1", "{\"text\":\"Größe\"}", NOON);

            assertThat(receiver.received()).singleElement().satisfies(request -> {
                assertThat(request.body()).isEqualTo("{\"text\":\"Größe\"}");
                assertThat(request.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
                assertThat(request.header("webhook-id")).isEqualTo("episode-1-step-1");
                assertThat(request.header("webhook-timestamp")).isEqualTo("1772366400");
                assertThat(request.header("webhook-signature"))
                        .isEqualTo(webhook.signature("episode-1-step-1", NOON, request.body()));
            });
        }
    }

    @Test
    void aReceiverThatHangsIsGivenUpInTime() throws IOException {
        try (Receiver receiver = new Receiver().hanging()) {
            assertGivenUp(receiver);
        }
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUpInTime() throws IOException {
        try (Receiver receiver = new Receiver().answeringForEver()) {
            assertGivenUp(receiver);
        }
    }

    private void assertGivenUp(Receiver receiver) {
        Webhook webhook = Webhook.of(receiver.url(), Optional.empty(), TIME_OUT);
        long began = System.nanoTime();
        assertThatIOException()
                .isThrownBy(() -> post.send(webhook, "id", "{}", NOON))
                .withMessage("it did not answer within 400 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(TIME_OUT, Duration.ofSeconds(10));
    }

    @Test
    void aRefusalAndARedirectAreFailures() throws IOException {
        try (Receiver receiver = new Receiver().answering(500, 302)) {
            Webhook webhook = Webhook.of(receiver.url(), Optional.empty(), Duration.ofSeconds(10));
            assertThatIOException()
                    .isThrownBy(() -> post.send(webhook, "id", "{}", NOON))
                    .withMessage("it answered 500");
            assertThatIOException()
                    .isThrownBy(() -> post.send(webhook, "id", "{}", NOON))
                    .withMessage("it answered 302");
            assertThat(receiver.received()).hasSize(2);
        }
    }

    @Test
    void nobodyAtTheAddressIsSaidWithoutTheAddress() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Webhook webhook = Webhook.of("http://127.0.0.1:" + port + "/secret", Optional.empty(), Duration.ofSeconds(10));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> post.send(webhook, "id", "{}", NOON))
                .withMessage("ConnectException");
    }
}
