package levee.surge.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tickets and passes as text that only the shop can have made: what they say in the clear, with the number of the key, and
 * the HMAC-SHA256 of that.
 */
final class Tokens {

    private static final int LONGEST = 400;
    private static final String TICKET = "t";
    private static final String PASS = "p";
    private static final String LAST = "last";

    private final Supplier<Keys> keys;

    /** @param keys as they are whenever one is needed */
    Tokens(Supplier<Keys> keys) {
        this.keys = keys;
    }

    String of(Ticket ticket) {
        return sign(
                TICKET,
                ticket.sale(),
                ticket.id(),
                ticket.visitor(),
                String.valueOf(ticket.issuedAt().toEpochMilli()),
                ticket.isLast() ? LAST : "");
    }

    String of(Pass pass) {
        return sign(
                PASS, pass.sale(), pass.visitor(), String.valueOf(pass.endsAt().toEpochMilli()));
    }

    /** @return empty for whatever is no ticket of ours; whose and of when it is, is for the reader to ask */
    Optional<Ticket> ticket(String token) {
        return read(token, TICKET, 6)
                .map(parts -> new Ticket(
                        parts[1],
                        parts[2],
                        parts[3],
                        Instant.ofEpochMilli(Long.parseLong(parts[4])),
                        parts[5].equals(LAST)));
    }

    Optional<Pass> pass(String token) {
        return read(token, PASS, 4)
                .map(parts -> new Pass(parts[1], parts[2], Instant.ofEpochMilli(Long.parseLong(parts[3]))));
    }

    private String sign(String... parts) {
        Keys current = keys.get();
        String text = current.current() + "~" + String.join("~", parts);
        byte[] secret = current.secret(current.current()).orElseThrow();
        return encode(text.getBytes(StandardCharsets.UTF_8)) + "." + encode(Hmac.of(secret, text));
    }

    /** What is signed by us is of our making: only its kind is to be asked. */
    private Optional<String[]> read(String token, String kind, int length) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        int dot = token.indexOf('.');
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, dot)));
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf('~');
            if (end < 1 || !text.substring(0, end).matches("[0-9]{1,18}")) {
                return Optional.empty();
            }
            return keys.get()
                    .secret(Long.parseLong(text.substring(0, end)))
                    .filter(secret -> MessageDigest.isEqual(Hmac.of(secret, text), signature))
                    .map(secret -> text.substring(end + 1).split("~", -1))
                    .filter(parts -> parts[0].equals(kind) && parts.length == length);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
