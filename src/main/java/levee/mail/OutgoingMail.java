package levee.mail;

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
import java.util.regex.Pattern;

/**
 * A letter on its way. It is due at once; each failure to deliver it makes it due later, at growing intervals, until it
 * is laid aside: then it stays in the table, due never, for somebody to look at. A delivered letter is deleted.
 */
@Entity
@Table(name = "outgoing_mails")
@NamedQuery(name = "OutgoingMail.due", query = """
        select m.id from OutgoingMail m where m.dueAt <= :now order by m.dueAt, m.id""")
@NamedQuery(name = "OutgoingMail.delete", query = "delete from OutgoingMail m where m.id in :ids")
class OutgoingMail {

    /** With the intervals below about two days: longer than most mailboxes are out of order. */
    static final int MOST_ATTEMPTS = 18;

    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(6));

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,119}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String recipient;

    private String subject;

    @Lob
    private String body;

    /** What tells it from all others, if whoever wrote it said so; else null. */
    @Column(name = "message_key")
    private String key;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    /** For JPA. */
    protected OutgoingMail() {}

    OutgoingMail(String recipient, String subject, String body, Instant createdAt) {
        this(recipient, subject, body, null, createdAt);
    }

    /** @param key of letters, digits, dots and hyphens; the same for a letter that may be written twice */
    OutgoingMail(String recipient, String subject, String body, String key, Instant createdAt) {
        if (recipient.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An address of two lines is no address");
        }
        this.recipient = recipient;
        this.subject = oneLine(subject);
        this.body = body;
        this.key = checked(key);
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        this.dueAt = this.createdAt;
    }

    /** It becomes a part of a header, and the name of a file. */
    private static String checked(String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of a letter: " + key);
        }
        return key;
    }

    /** A subject that broke its line could go on to write headers of its own. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
    }

    /** After a failure. */
    void postpone(Instant now) {
        attempts++;
        dueAt = isLaidAside() ? NEVER : now.plus(BACKOFF.after(attempts)).truncatedTo(ChronoUnit.MICROS);
    }

    boolean isLaidAside() {
        return attempts >= MOST_ATTEMPTS;
    }

    /** The same at each attempt: a letter that was sent twice, since a node died in between, is recognised as one. */
    String messageId(String domain) {
        return "<levee-" + (key == null ? id + "-" + createdAt.toEpochMilli() : key) + "@" + domain + ">";
    }

    /** For the name of a file. */
    String name() {
        return key == null ? createdAt.toEpochMilli() + "-" + id : key;
    }

    Long getId() {
        return id;
    }

    String getRecipient() {
        return recipient;
    }

    String getSubject() {
        return subject;
    }

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
}
