package levee.alerts.notice.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import levee.mail.Backoff;

/**
 * A message on its way to the webhook. It is due at once; who posts it moves that on, so that nobody else does; each failure
 * makes it due later, at growing intervals, until it is laid aside: then it stays in the table, due never, for somebody to
 * look at. One that has arrived is deleted.
 */
@Entity
@Table(name = "outgoing_webhooks")
@NamedQuery(
        name = "OutgoingWebhook.due",
        query = "select w from OutgoingWebhook w where w.dueAt <= :now order by w.dueAt, w.id")
@NamedQuery(name = "OutgoingWebhook.take", query = """
        update OutgoingWebhook w set w.dueAt = :until, w.attempts = w.attempts + 1 where w.id = :id and w.dueAt = :seen""")
@NamedQuery(name = "OutgoingWebhook.delete", query = "delete from OutgoingWebhook w where w.id = :id")
@NamedQuery(
        name = "OutgoingWebhook.postpone",
        query = "update OutgoingWebhook w set w.dueAt = :due where w.id = :id and w.attempts = :attempts")
class OutgoingWebhook {

    /** With the intervals below about a day. */
    static final int MOST_ATTEMPTS = 104;

    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));

    /** So that what failed at the same moment does not come back at the same moment. */
    private static final double JITTER = 0.2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "message_key")
    private String key;

    @Lob
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    /** For JPA. */
    protected OutgoingWebhook() {}

    OutgoingWebhook(String key, String body, Instant now) {
        this.key = key;
        this.body = body;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.dueAt = createdAt;
    }

    /** @param attempts that have failed */
    static Instant dueAfter(int attempts, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return NEVER;
        }
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return now.plusMillis(Math.round(BACKOFF.after(attempts).toMillis() * factor));
    }

    Long getId() {
        return id;
    }

    /** The same at each attempt: the receiver's means to know a double. */
    String getKey() {
        return key;
    }

    String getBody() {
        return body;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    Instant getDueAt() {
        return dueAt;
    }

    int getAttempts() {
        return attempts;
    }
}
