package levee.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Leave to choose a new password, given to whoever holds the token, once and for a while. */
@Entity
@Table(name = "password_resets")
@NamedQuery(name = "PasswordReset.ofAccount", query = "delete from PasswordReset p where p.accountId = :account")
@NamedQuery(name = "PasswordReset.purge", query = "delete from PasswordReset p where p.expiresAt < :now")
class PasswordReset {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For JPA. */
    protected PasswordReset() {}

    PasswordReset(String token, long accountId, Instant expiresAt) {
        this.tokenHash = hash(token);
        this.accountId = accountId;
        this.expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Quick, unlike a password's hash: a token of 256 random bits is not found by trying. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }

    long getAccountId() {
        return accountId;
    }
}
