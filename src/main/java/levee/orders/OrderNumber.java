package levee.orders;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a buyer calls an order: 12 characters of Crockford's base 32 (60 random bits), which cannot be guessed and are easy
 * to read aloud, having no I, L, O or U.
 */
public final class OrderNumber {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final Pattern NUMBER = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderNumber() {}

    static String next() {
        long bits = RANDOM.nextLong();
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt((int) (bits >>> (i * 5)) & 31));
        }
        return number.toString();
    }

    /** The number that somebody typed: small letters, hyphens and the letters that look like digits are put right. */
    public static Optional<String> read(String typed) {
        if (typed == null || typed.length() > 2 * LENGTH) {
            return Optional.empty();
        }
        String number = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return Optional.of(number).filter(read -> NUMBER.matcher(read).matches());
    }
}
