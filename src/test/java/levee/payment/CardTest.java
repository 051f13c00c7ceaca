package levee.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @ParameterizedTest
    @ValueSource(strings = {"4242 4242 4242 4242", "4000-0000-0000-0002", "4000000000000069", "378282246310005"})
    void aNumberHasItsCheckDigit(String number) {
        assertThat(Card.isNumber(number)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"4242 4242 4242 4241", "4242", "42424242424242424242424242", "4242x42424242424", "' OR 1=1"})
    void anythingElseIsNoNumber(String number) {
        assertThat(Card.isNumber(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/26", "12/26", "1/27", "01 / 2027", "0127", "2027-01", "12-30"})
    void aMonthFromThisOneOnIsAnExpiry(String expiry) {
        assertThat(Card.isExpiry(expiry, NOW)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"10/26", "13/27", "00/27", "11/2057", "1127x", "soon", "2026-10", "99999999"})
    void aPastOrImpossibleMonthIsNone(String expiry) {
        assertThat(Card.isExpiry(expiry, NOW)).isFalse();
    }

    @Test
    void aSecurityCodeHasThreeOrFourDigits() {
        assertThat(Card.isSecurityCode("123")).isTrue();
        assertThat(Card.isSecurityCode(" 1234 ")).isTrue();
        assertThat(Card.isSecurityCode("12")).isFalse();
        assertThat(Card.isSecurityCode("12a")).isFalse();
        assertThat(Card.isSecurityCode(null)).isFalse();
    }

    @Test
    void itsTextTellsNothing() {
        assertThat(new Card("4242424242424242", "12/30", "123", NOW).toString()).doesNotContain("4242", "123", "30");
    }

    @Test
    void anUnusableOneCannotBeMade() {
        assertThatThrownBy(() -> new Card("4242424242424241", "12/30", "123", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("4242");
    }
}
