package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"tall blue horses", "x7Gq!pLm2z", "überraschung", "пароль для магазина", "demo-password-1"})
    void passwordThatIsNotTriedFirstIsGood(String password) {
        assertThat(PasswordRule.fault(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "ninechars",
                "aaaaaaaaaa",
                "abababababab",
                "abcdefghij",
                "9876543210",
                "Password123",
                "QWERTYUIOP"
            })
    void passwordThatIsTriedFirstIsRefused(String password) {
        assertThat(PasswordRule.fault(password)).isPresent();
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertThat(PasswordRule.fault("🐎🐎🌊🌊🌻")).isPresent();
        assertThat(PasswordRule.fault("🐎🌊🌻🍎🐝🎈🎺🏡🚲🧭")).isEmpty();
    }

    @Test
    void passwordMayBeAsLongAsAPoem() {
        assertThat(PasswordRule.fault("tall blue horses ".repeat(7))).isEmpty();
        assertThat(PasswordRule.fault("tall blue horses ".repeat(8))).isPresent();
    }

    @Test
    void listHoldsOnlyWhatIsNotRefusedAnyway() throws Exception {
        try (var list = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            assertThat(list.lines().toList())
                    .doesNotHaveDuplicates()
                    .allSatisfy(line -> assertThat(line)
                            .hasSizeGreaterThanOrEqualTo(PasswordRule.SHORTEST)
                            .isEqualTo(line.toLowerCase(Locale.ROOT)));
        }
    }
}
