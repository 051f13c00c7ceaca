package levee.alerts.notice.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The address that messages are posted to. The path of such an address is often a secret itself, and the key always is:
 * neither is ever in a log or on a page, so this shows its host alone.
 *
 * @param key signs what is posted, as the Standard Webhooks specification has it (standardwebhooks.com); null for none
 */
public record Webhook(URI url, byte[] key, Duration timeOut) {

    private static final String PREFIX = "whsec_";
    private static final Set<String> SCHEMES = Set.of("https", "http");
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;
    private static final String ALGORITHM = "HmacSHA256";

    /** @throws IllegalArgumentException with a sentence that says what is wrong, and repeats nothing secret */
    public static Webhook of(String url, Optional<String> secret, Duration timeOut) {
        return new Webhook(address(url.strip()), secret.map(Webhook::key).orElse(null), timeOut);
    }

    private static URI address(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw refused("is no address");
        }
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            throw refused("must begin with https:// or http://");
        }
        if (url.getHost() == null) {
            throw refused("names no host");
        }
        if (url.getUserInfo() != null) {
            throw refused("must not hold a name and password");
        }
        if (url.getFragment() != null) {
            throw refused("must not hold a #");
        }
        if (url.getPort() > 65_535 || url.getPort() == 0) {
            throw refused("has a port that there is not");
        }
        return url;
    }

    private static byte[] key(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.strip().substring(PREFIX.length()));
            if (secret.strip().startsWith(PREFIX) && key.length >= SHORTEST_KEY && key.length <= LONGEST_KEY) {
                return key;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // As it is said below.
        }
        throw new IllegalArgumentException(WebhookSettings.SECRET + " must be " + PREFIX + " and " + SHORTEST_KEY
                + " to " + LONGEST_KEY + " bytes in base64: openssl rand -base64 32 makes them");
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("What is set as " + WebhookSettings.URL + " " + why);
    }

    boolean isSigned() {
        return key != null;
    }

    /** What the header webhook-signature says of a message that is sent, or sent again, at this time. */
    String signature(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** The host alone. */
    @Override
    public String toString() {
        return url.getHost() + (isSigned() ? " (signed)" : " (not signed)");
    }
}
