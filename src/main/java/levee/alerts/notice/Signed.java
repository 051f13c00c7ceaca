package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that nobody else can make, and that are worth nothing after a while: version, episode, end and recipient in the
 * clear, and their HMAC-SHA256 under a key that all nodes share.
 */
@ApplicationScoped
public class Signed {

    /**
     * Taking one episode on, in the name of whom the letter was sent to.
     *
     * @param recipient an e-mail address
     */
    public record Acknowledgement(long episode, String recipient) {}

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "1";
    private static final int LONGEST = 1_000;

    @Inject
    private LinkKey key;

    @Inject
    private Clock clock;

    /** For CDI. */
    protected Signed() {}

    Signed(LinkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String token(Acknowledgement what, Instant until) {
        String text = String.join(
                "\n", VERSION, Long.toString(what.episode()), Long.toString(until.getEpochSecond()), what.recipient());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return encode(bytes) + "." + encode(signature(bytes));
    }

    /** @return empty for what is not ours, or is too old */
    public Optional<Acknowledgement> read(String token) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(parts[0]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(signature, signature(text))
                    ? valid(new String(text, StandardCharsets.UTF_8).split("\n", -1))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Signed by us, so of our own making: only its version and its age are to be asked. */
    private Optional<Acknowledgement> valid(String[] lines) {
        if (!lines[0].equals(VERSION)
                || !Instant.ofEpochSecond(Long.parseLong(lines[2])).isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Acknowledgement(Long.parseLong(lines[1]), lines[3]));
    }

    private byte[] signature(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
