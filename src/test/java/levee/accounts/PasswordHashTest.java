package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final int FEW = 1_000;

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = PasswordHash.of("correct horse".toCharArray());

        assertThat(PasswordHash.matches("correct horse".toCharArray(), hash)).isTrue();
        assertThat(PasswordHash.matches("correct horsf".toCharArray(), hash)).isFalse();
        assertThat(PasswordHash.matches("Correct horse".toCharArray(), hash)).isFalse();
        assertThat(PasswordHash.matches(new char[0], hash)).isFalse();
    }

    @Test
    void namesItsSchemeAndTheIterationsDueToday() {
        assertThat(PasswordHash.of("x".toCharArray())).startsWith("pbkdf2-sha512$210000$");
    }

    @Test
    void isAHashThatOtherToolsAgreeOn() {
        // PBKDF2-HMAC-SHA512, password "password", salt "saltsaltsaltsalt", 1000 iterations, by Python's hashlib.
        String hash =
                "pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA$715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hBnisKpwfY7kokvwjDrNHqHhF50Pb7MD6HvkJwiDQw4ww";
        assertThat(PasswordHash.matches("password".toCharArray(), hash)).isTrue();
    }

    @Test
    void samePasswordIsKeptDifferentlyEachTime() {
        assertThat(PasswordHash.of("same".toCharArray(), FEW)).isNotEqualTo(PasswordHash.of("same".toCharArray(), FEW));
    }

    @Test
    void hashOfFewerIterationsStillMatchesAndIsOutdated() {
        String old = PasswordHash.of("correct horse".toCharArray(), FEW);

        assertThat(PasswordHash.matches("correct horse".toCharArray(), old)).isTrue();
        assertThat(PasswordHash.isOutdated(old)).isTrue();
        assertThat(PasswordHash.isOutdated(PasswordHash.ofNobody())).isFalse();
    }

    @Test
    void accentTypedAsOneCharacterOrAsTwoIsTheSame() {
        assertThat(PasswordHash.matches("caf\u00e9".toCharArray(), PasswordHash.of("cafe\u0301".toCharArray(), FEW)))
                .isTrue();
    }

    @Test
    void nobodysHashMatchesNothing() {
        assertThat(PasswordHash.matches(new char[0], PasswordHash.ofNobody())).isFalse();
        assertThat(PasswordHash.matches("anything".toCharArray(), PasswordHash.ofNobody()))
                .isFalse();
    }

    @Test
    void textThatIsNoHashIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.matches("x".toCharArray(), "plain"));
    }

    @Test
    void hashFitsItsColumn() {
        assertThat(PasswordHash.of("x".toCharArray(), FEW)).hasSizeLessThan(255);
    }
}
