package levee.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import levee.accounts.Throttle.Purpose;

/** An attempt that failed, or that is being made and counts as failed until it succeeds (see {@link Throttle}). */
@Entity
@Table(name = "failed_attempts")
@NamedQuery(name = "FailedAttempt.atSubject", query = """
        select f.failedAt from FailedAttempt f
        where f.purpose = :purpose and f.subject = :subject and f.failedAt > :since and f.id <> :id
        order by f.failedAt desc""")
@NamedQuery(name = "FailedAttempt.fromAddress", query = """
        select f.failedAt from FailedAttempt f
        where f.purpose = :purpose and f.address = :address and f.failedAt > :since and f.id <> :id
        order by f.failedAt desc""")
@NamedQuery(name = "FailedAttempt.forget", query = "delete from FailedAttempt f where f.id = :id")
@NamedQuery(name = "FailedAttempt.forgetAll", query = """
        delete from FailedAttempt f where f.purpose = :purpose and f.subject = :subject""")
@NamedQuery(name = "FailedAttempt.purge", query = "delete from FailedAttempt f where f.failedAt < :before")
class FailedAttempt {

    private static final int LONGEST_SUBJECT = 254;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String subject;

    private String address;

    @Column(name = "failed_at")
    private Instant failedAt;

    /** For JPA. */
    protected FailedAttempt() {}

    FailedAttempt(Purpose purpose, String subject, String address, Instant failedAt) {
        this.purpose = purpose;
        this.subject = canonical(subject);
        this.address = address;
        this.failedAt = failedAt;
    }

    /** One spelling for each subject, and no longer than its column. */
    static String canonical(String subject) {
        String plain = subject.strip().toLowerCase(Locale.ROOT);
        return plain.length() > LONGEST_SUBJECT ? plain.substring(0, LONGEST_SUBJECT) : plain;
    }

    Long getId() {
        return id;
    }

    Purpose getPurpose() {
        return purpose;
    }

    String getSubject() {
        return subject;
    }

    String getAddress() {
        return address;
    }

    Instant getFailedAt() {
        return failedAt;
    }
}
