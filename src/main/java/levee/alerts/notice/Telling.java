package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import levee.alerts.Episode;
import levee.alerts.Episodes;
import levee.alerts.notice.Notice.Channel;
import levee.alerts.notice.webhook.Webhook;
import levee.alerts.notice.webhook.WebhookOutbox;
import levee.alerts.notice.webhook.WebhookSettings;
import levee.mail.Outbox;

/** Writes the messages into the outboxes, and down that they were written: all of it in the transaction of whoever decides. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Telling {

    /** One line for each message, for whatever watches the log. */
    private static final Logger LOG = Logger.getLogger("levee.alerts");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private WebhookOutbox webhooks;

    @Inject
    private WebhookSettings webhookSettings;

    @Inject
    private NoticeSettings settings;

    @Inject
    private Links links;

    @Inject
    private Episodes episodes;

    /** @param number of the step, from 1 on */
    public void tell(Episode episode, EscalationStep step, int number, Set<String> recipients, Instant now) {
        Set<String> letters = new TreeSet<>(recipients);
        letters.addAll(settings.mailAlways());
        write(episode, Occasion.STEP, number, step.getName(), letters, step.isByWebhook(), now);
    }

    /** Those who were told before, by the ways by which they were. */
    public void again(Episode episode, Occasion occasion, int number, Instant now) {
        Set<String> letters = new TreeSet<>(told(episode, Channel.MAIL));
        boolean webhook = !told(episode, Channel.WEBHOOK).isEmpty();
        write(episode, occasion, number, "", letters, webhook, now);
    }

    private List<String> told(Episode episode, Channel channel) {
        return em.createNamedQuery("Notice.told", String.class)
                .setParameter("episode", episode.getId())
                .setParameter("channel", channel)
                .getResultList();
    }

    private void write(
            Episode episode,
            Occasion occasion,
            int number,
            String step,
            Set<String> letters,
            boolean toWebhook,
            Instant now) {
        Message message = new Message(episode, occasion, step, episodes.alerts(episode.getId()), links, now);
        for (String recipient : letters) {
            String key = MessageKey.of(episode.getBeganAt(), occasion, number, recipient);
            outbox.add(recipient, message.subject(), message.letter(recipient), key);
            em.persist(new Notice(episode.getId(), occasion, step, Channel.MAIL, recipient, now));
        }
        Optional<Webhook> webhook = webhookSettings.usable().filter(set -> toWebhook);
        webhook.ifPresent(set -> {
            webhooks.add(MessageKey.of(episode.getBeganAt(), occasion, number), message.json());
            em.persist(new Notice(
                    episode.getId(), occasion, step, Channel.WEBHOOK, set.url().getHost(), now));
        });
        if (letters.isEmpty() && webhook.isEmpty()) {
            LOG.severe("Nobody is told of this: no step of the escalation has an address");
        }
        LOG.warning(
                () -> message.line() + " [" + letters.size() + " by mail" + (webhook.isPresent() ? ", webhook]" : "]"));
    }
}
