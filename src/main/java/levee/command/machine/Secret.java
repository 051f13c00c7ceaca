package levee.command.machine;

import java.security.SecureRandom;

/** Passwords that nobody has to think of, without letters that are mistaken for others. */
public final class Secret {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXYZ234679";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 20 letters of 51: more than 113 bits. */
    public static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (s, i) -> s.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
