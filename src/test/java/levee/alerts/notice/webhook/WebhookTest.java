package levee.alerts.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    /** The example of the Standard Webhooks specification. */
    @Test
    void signsAsTheSpecificationHasIt() {
        Webhook webhook = Webhook.of(
                "https://chat.example/hooks/abc",
                Optional.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                Duration.ofSeconds(5));

        assertThat(webhook.signature(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330L), "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void showsItsHostAlone() {
        assertThat(new WebhookSettings(Map.of(WebhookSettings.URL, "https://chat.example:8443/hooks/secret-path"))
                        .webhook())
                .hasToString("Optional[chat.example (not signed)]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example/hooks",
                "ftp://chat.example/hooks",
                "https:///hooks",
                "https://ada:secret@chat.example/hooks",
                "https://chat.example/hooks#secret",
                "https://chat.example:0/hooks",
                "https://chat.example/secret hook",
            })
    void nonsenseIsRefusedWithoutRepeatingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSettings(Map.of(WebhookSettings.URL, url)).webhook())
                .withMessageStartingWith("What is set as levee.alerts.webhook.url ")
                .withMessageNotContaining("hooks");
        assertThat(new WebhookSettings(Map.of(WebhookSettings.URL, url)).usable())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "whsec_", "whsec_c2hvcnQ=", "whsec_****"})
    void aKeyThatSignsNothingIsRefused(String secret) {
        WebhookSettings settings = new WebhookSettings(
                Map.of(WebhookSettings.URL, "https://chat.example/", WebhookSettings.SECRET, secret));

        assertThatIllegalArgumentException()
                .isThrownBy(settings::webhook)
                .withMessageStartingWith("levee.alerts.webhook.secret must be whsec_");
    }

    @Test
    void aTimeOutThatIsNoTimeIsThatOfTheDefault() {
        assertThat(timeOut("250")).isEqualTo(Duration.ofMillis(250));
        assertThat(timeOut("0")).isEqualTo(Duration.ofSeconds(5));
        assertThat(timeOut("soon")).isEqualTo(Duration.ofSeconds(5));
    }

    private static Duration timeOut(String text) {
        return new WebhookSettings(Map.of(WebhookSettings.URL, "https://chat.example/", WebhookSettings.TIME_OUT, text))
                .webhook()
                .orElseThrow()
                .timeOut();
    }
}
