package levee.accounts;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that cannot be guessed, in characters that need no escaping in an address or a form. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    static String ofBits(int bits) {
        byte[] bytes = new byte[bits / Byte.SIZE];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
