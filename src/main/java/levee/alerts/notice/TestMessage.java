package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import levee.alerts.notice.webhook.ChatText;
import levee.alerts.notice.webhook.ChatText.Look;
import levee.alerts.notice.webhook.Webhook;
import levee.alerts.notice.webhook.WebhookPost;
import levee.alerts.notice.webhook.WebhookSettings;
import levee.mail.Express;

/** Tries every way by which people are told, while nothing is wrong: at once, past the outboxes, so that it can say how it went. */
@ApplicationScoped
public class TestMessage {

    private static final Logger LOG = Logger.getLogger("levee.alerts");

    /** What became of one way. */
    public record Outcome(String way, String recipient, boolean arrived, String text) implements Serializable {}

    @Inject
    private Express express;

    @Inject
    private WebhookSettings webhooks;

    @Inject
    private Rota rota;

    @Inject
    private NoticeSettings settings;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    private final WebhookPost post = new WebhookPost();

    /**
     * To whoever is on call, to those who are always told, and to who asks for it.
     *
     * @param by an e-mail address
     */
    public List<Outcome> send(String by) {
        Instant now = clock.instant();
        Set<String> letters = new TreeSet<>(rota.told(now));
        letters.addAll(settings.mailAlways());
        letters.add(by);
        List<Outcome> outcomes = new ArrayList<>();
        letters.forEach(recipient -> outcomes.add(letter(recipient, by, now)));
        outcomes.add(message(by, now));
        LOG.warning(() -> text(by));
        outcomes.add(new Outcome("log", "", true, "Written to the log of this node"));
        return outcomes;
    }

    private Outcome letter(String recipient, String by, Instant now) {
        String key = "test-" + now.toEpochMilli() + "-" + MessageKey.hash(recipient);
        boolean arrived = express.send(recipient, "[test] Alerts of the shop reach you", text(by) + "\n\nLevee\n", key);
        String text = arrived ? "Handed to the mail server" : "Not sent: the log of this node says why";
        return new Outcome("mail", recipient, arrived, text);
    }

    private Outcome message(String by, Instant now) {
        try {
            Optional<Webhook> webhook = webhooks.webhook();
            return webhook.isEmpty()
                    ? new Outcome("webhook", "", false, "None is set: see levee.alerts.webhook.url in payara/config")
                    : posted(webhook.get(), by, now);
        } catch (IllegalArgumentException e) {
            return new Outcome("webhook", "", false, e.getMessage());
        }
    }

    private Outcome posted(Webhook webhook, String by, Instant now) {
        String json = new ChatText("This is a test: alerts of the shop reach this channel", Look.GOOD)
                .title("[test] Alerts", links.office())
                .line(text(by))
                .json();
        try {
            post.send(webhook, "test-" + now.toEpochMilli(), json, now);
            return new Outcome("webhook", webhook.toString(), true, "It was taken");
        } catch (IOException e) {
            return new Outcome("webhook", webhook.toString(), false, "Not taken: " + e.getMessage());
        }
    }

    private static String text(String by) {
        return "A test of the alerts, asked for by " + by + ". Nothing is wrong, and there is nothing to do.";
    }
}
