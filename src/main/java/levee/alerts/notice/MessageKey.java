package levee.alerts.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * What tells one message from all others, and is the same whoever sends it, by whichever way, and even before the episode has
 * a row: made of the moment at which it began and of what is told.
 */
final class MessageKey {

    private static final int ENOUGH = 6;

    private MessageKey() {}

    static String of(Instant began, Occasion occasion, int number) {
        return "episode-" + ChronoUnit.MICROS.between(Instant.EPOCH, began) + "-" + occasion.label() + "-" + number;
    }

    static String of(Instant began, Occasion occasion, int number, String recipient) {
        return of(began, occasion, number) + "-" + hash(recipient);
    }

    static String hash(String recipient) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(recipient.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
