package levee.alerts.notice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Posts what waits in the outbox. A message is deleted after it has arrived, so a death in between posts it twice rather than
 * never: its id tells.
 */
@ApplicationScoped
public class WebhookCourier {

    /** On top of the time that the receiver may take. */
    private static final Duration SPARE = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(WebhookCourier.class.getName());

    @Inject
    private WebhookOutbox outbox;

    @Inject
    private Clock clock;

    private final WebhookPost post = new WebhookPost();

    /** Ends with the first that fails: there is one receiver, and what it refuses it would refuse again. */
    public void deliver(Webhook webhook) {
        for (OutgoingWebhook message : outbox.due()) {
            if (outbox.take(message, webhook.timeOut().plus(SPARE)) && !deliver(message, webhook)) {
                return;
            }
        }
    }

    private boolean deliver(OutgoingWebhook message, Webhook webhook) {
        try {
            post.send(webhook, message.getKey(), message.getBody(), clock.instant());
            outbox.arrived(message);
            return true;
        } catch (IOException e) {
            Instant due = outbox.failed(message);
            boolean aside = due.equals(OutgoingWebhook.NEVER);
            LOG.log(
                    aside ? Level.SEVERE : Level.WARNING,
                    "Message {0} did not reach the webhook {1}: {2}. {3}",
                    new Object[] {
                        message.getKey(),
                        webhook,
                        e.getMessage(),
                        aside
                                ? "It is laid aside: set its due_at in outgoing_webhooks to try again"
                                : "It is posted again at " + due
                    });
            return false;
        }
    }
}
