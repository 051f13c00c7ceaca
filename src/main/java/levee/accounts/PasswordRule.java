package levee.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password must be, after NIST SP 800-63B, 5.1.1.2: long enough, and none of those that everybody tries. No
 * rule says which characters it must have: such rules make passwords that people forget and programs guess.
 */
final class PasswordRule {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    /** Fewer different characters than this are no password, however often they are repeated. */
    private static final int FEWEST_DIFFERENT = 4;

    private static final String COMMON_LIST = "common-passwords.txt";
    private static final Set<String> COMMON = read();

    private PasswordRule() {}

    /** What is wrong, as a person reads it; empty if nothing is. */
    static Optional<String> fault(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("Use at least " + SHORTEST + " characters; a few words together are easy to remember.");
        }
        if (length > LONGEST) {
            return Optional.of("Use at most " + LONGEST + " characters.");
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT || isSequence(password)) {
            return Optional.of("This is too easy to guess. Use a few words together.");
        }
        if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            return Optional.of("This is one of the passwords that are tried first. Choose another.");
        }
        return Optional.empty();
    }

    /** abcdefghij, 9876543210. */
    private static boolean isSequence(String password) {
        int step = password.charAt(1) - password.charAt(0);
        for (int i = 2; i < password.length(); i++) {
            if (password.charAt(i) - password.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    private static Set<String> read() {
        try (BufferedReader list = new BufferedReader(
                new InputStreamReader(PasswordRule.class.getResourceAsStream(COMMON_LIST), StandardCharsets.UTF_8))) {
            return list.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
