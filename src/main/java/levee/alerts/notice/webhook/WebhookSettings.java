package levee.alerts.notice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of this package, each with its default; payara/config documents them. */
@ApplicationScoped
public class WebhookSettings {

    /** Where messages for a channel of people are posted: an incoming webhook of Slack, Mattermost or a program of yours. */
    public static final String URL = "levee.alerts.webhook.url";

    /** Signs what is posted there: {@code whsec_} and 24 to 64 bytes in base64. */
    public static final String SECRET = "levee.alerts.webhook.secret";

    /** For so long a receiver may take, from the connection to the end of its answer. */
    public static final String TIME_OUT = "levee.alerts.webhook.time-out-millis";

    private static final long DEFAULT_TIME_OUT = 5_000;

    private final Function<String, Optional<String>> values;

    /** For CDI. */
    protected WebhookSettings() {
        this.values = name -> ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    public WebhookSettings(Map<String, String> values) {
        this.values = name -> Optional.ofNullable(values.get(name));
    }

    /**
     * @return empty if there is none
     * @throws IllegalArgumentException with a sentence for people, if what is set is nonsense
     */
    public Optional<Webhook> webhook() {
        return values.apply(URL).map(url -> Webhook.of(url, values.apply(SECRET), timeOut()));
    }

    /** One of nonsense is as none: the log says so at the start, and the office when a test message is sent. */
    public Optional<Webhook> usable() {
        try {
            return webhook();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is no time is as good as not set: nobody is told any later for it. */
    private Duration timeOut() {
        return Duration.ofMillis(values.apply(TIME_OUT)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Long::parseLong)
                .orElse(DEFAULT_TIME_OUT));
    }
}
