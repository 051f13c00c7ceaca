package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountryTest {

    @ParameterizedTest
    @EnumSource
    void acceptsItsOwnExample(Country country) {
        assertThat(country.hasPostalCode(country.getExample())).isTrue();
        assertThat(country.getTitle()).isNotBlank().isNotEqualTo(country.name());
    }

    @ParameterizedTest
    @CsvSource({"DE, 1234", "DE, 123456", "DE, ABCDE", "GB, 12345", "NL, 1012", "IE, 12345", "AT, <b>"})
    void refusesWhatCannotBe(Country country, String postalCode) {
        assertThat(country.hasPostalCode(postalCode)).isFalse();
    }

    @Test
    void doesNotMindSmallLetters() {
        assertThat(Country.GB.hasPostalCode(" sw1a 1aa ")).isTrue();
    }
}
