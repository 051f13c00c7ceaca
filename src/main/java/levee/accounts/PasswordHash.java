package levee.accounts;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are kept: PBKDF2 with HMAC-SHA-512, as {@code pbkdf2-sha512$iterations$salt$hash}. The text names
 * its own count of iterations, so that the count can be raised while old hashes still match (see {@link #isOutdated}).
 * Plain Java: the command uses it too.
 */
public final class PasswordHash {

    /** OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512. */
    static final int ITERATIONS = 210_000;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No password has this hash; to compare with it takes as long as with any other. */
    private static final String OF_NOBODY =
            text(ITERATIONS, new byte[SALT_BYTES], HexFormat.of().parseHex("00".repeat(HASH_BITS / 8)));

    private PasswordHash() {}

    public static String of(char[] password) {
        return of(password, ITERATIONS);
    }

    static String of(char[] password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return text(iterations, salt, derive(password, salt, iterations));
    }

    /** A hash that no password matches: for an account whose owner has yet to choose one. */
    public static String ofNobody() {
        return OF_NOBODY;
    }

    /** @throws IllegalArgumentException if the text is not a hash written by this class */
    public static boolean matches(char[] password, String hash) {
        String[] parts = parts(hash);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] actual = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether the hash was made with fewer iterations than are due today, and should be made anew. */
    static boolean isOutdated(String hash) {
        return Integer.parseInt(parts(hash)[1]) < ITERATIONS;
    }

    private static String[] parts(String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("Not a " + SCHEME + " hash");
        }
        return parts;
    }

    private static String text(int iterations, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(composed(password), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot derive passwords", e);
        } finally {
            key.clearPassword();
        }
    }

    /** One form for what keyboards write in several (NIST SP 800-63B, 5.1.1.2): é as one character or as two. */
    private static char[] composed(char[] password) {
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC)
                .toCharArray();
    }
}
