package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import levee.alerts.AlertUnwritten;
import levee.alerts.Episodes;
import levee.alerts.Severity;
import levee.alerts.notice.webhook.Webhook;
import levee.alerts.notice.webhook.WebhookPost;
import levee.alerts.notice.webhook.WebhookSettings;
import levee.mail.Express;

/**
 * Tells people while alerts cannot be written, from the memory of whichever node leads: the steps as they were when the
 * database last answered, with its time-outs, past the outboxes. Nobody can take anything on meanwhile, so the steps go on to
 * the last. Once the alert is written this ends, and {@link Escalation} tells; its messages have the same ids as those from
 * here, by which a mail program or a receiver knows a double.
 */
@ApplicationScoped
public class WithoutDatabase {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Duration BEFORE_ANOTHER_ATTEMPT = Duration.ofSeconds(10);
    private static final Duration UNKNOWN_PATIENCE = Duration.ofMinutes(5);
    private static final Logger LOG = Logger.getLogger("levee.alerts");

    /** A step as it was seen last. */
    private record Seen(String name, Set<String> letters, boolean webhook, Duration patience) {}

    @Inject
    private EscalationPolicy policy;

    @Inject
    private Episodes episodes;

    @Inject
    private NoticeSettings settings;

    @Inject
    private WebhookSettings webhookSettings;

    @Inject
    private Links links;

    @Inject
    private Express express;

    @Inject
    private Clock clock;

    private final WebhookPost post = new WebhookPost();

    private volatile List<Seen> steps = List.of();
    private Instant seenAt = Instant.EPOCH;

    /** What could not be written; null if all could. */
    private volatile AlertUnwritten trouble;

    /** What was, and is by now. */
    private volatile AlertUnwritten written;

    private int told;
    private Instant due;
    private Instant again;
    private Set<String> letters = Set.of();
    private boolean message;

    /** To be called whenever the database does: what may be needed without it is looked up. */
    void databaseAnswers() {
        AlertUnwritten current = trouble;
        if (current != null && isWritten(current)) {
            written = current;
        }
        Instant now = clock.instant();
        if (!now.isBefore(seenAt.plus(BETWEEN_LOOKS))) {
            steps = policy.steps().stream()
                    .map(step -> new Seen(step.getName(), letters(step, now), step.isByWebhook(), step.getWait()))
                    .toList();
            seenAt = now;
        }
    }

    /** A database that answers may still take nothing, as when its disk is full. */
    private boolean isWritten(AlertUnwritten alert) {
        Instant firedAt = alert.firedAt().truncatedTo(ChronoUnit.MICROS);
        return episodes.latest(1).stream()
                .flatMap(episode -> episodes.alerts(episode.getId()).stream())
                .anyMatch(each -> !each.getFiredAt().isBefore(firedAt));
    }

    private Set<String> letters(EscalationStep step, Instant now) {
        Set<String> all = new TreeSet<>(policy.recipients(step, now));
        all.addAll(settings.mailAlways());
        return all;
    }

    /** A storm is one message here, too: what comes after the first is told when it is written. */
    synchronized void begin(@ObservesAsync AlertUnwritten alert) {
        if (trouble == null) {
            told = 0;
            due = clock.instant();
            letters = Set.of();
            message = false;
            trouble = alert;
        }
    }

    /** To be called each second; not by whom the database holds up. */
    synchronized void advance(Instant now) {
        if (trouble != null && trouble == written) {
            trouble = null;
        }
        if (trouble == null) {
            return;
        }
        List<Seen> all = steps.isEmpty() ? unknown() : steps;
        boolean more = told < all.size() && (told == 0 || trouble.severity() == Severity.CRITICAL);
        if (more && !due.isAfter(now)) {
            Seen step = all.get(told);
            told++;
            due = now.plus(step.patience());
            letters = step.letters();
            message = step.webhook();
            LOG.warning(subject() + " (the database does not take it), told to: " + step.name());
            send(now);
        } else if ((message || !letters.isEmpty()) && !again.isAfter(now)) {
            send(now);
        }
    }

    /** A node that was started while the database was away knows the settings alone. */
    private List<Seen> unknown() {
        return List.of(new Seen("Always", settings.mailAlways(), true, UNKNOWN_PATIENCE));
    }

    /** What fails is tried again, until the next step. */
    private void send(Instant now) {
        again = now.plus(BEFORE_ANOTHER_ATTEMPT);
        Set<String> missed = new TreeSet<>(letters);
        missed.removeIf(this::write);
        letters = missed;
        message = message && !isPosted(now);
    }

    private boolean write(String recipient) {
        String key = MessageKey.of(trouble.firedAt(), Occasion.STEP, told, recipient);
        return express.send(recipient, subject(), unwritten().letter(), key);
    }

    private boolean isPosted(Instant now) {
        Optional<Webhook> webhook = webhookSettings.usable();
        if (webhook.isEmpty()) {
            return true;
        }
        try {
            post.send(
                    webhook.get(),
                    MessageKey.of(trouble.firedAt(), Occasion.STEP, told),
                    unwritten().json(),
                    now);
            return true;
        } catch (IOException e) {
            LOG.warning("The message did not reach the webhook " + webhook.get() + ": " + e.getMessage());
            return false;
        }
    }

    private String subject() {
        return unwritten().subject();
    }

    private UnwrittenMessage unwritten() {
        return new UnwrittenMessage(trouble, links);
    }
}
