package levee.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, EUR, €0.00",
        "9.9, EUR, €9.90",
        "999.99, EUR, €999.99",
        "1299, EUR, '€1,299.00'",
        "1234567.89, EUR, '€1,234,567.89'",
        "-5.00, EUR, -€5.00",
        "-1000, EUR, '-€1,000.00'",
        "1500, JPY, 'JP¥1,500'"
    })
    void anAmountIsReadAsEnglishReadersWriteIt(BigDecimal amount, String currency, String text) {
        assertThat(PriceText.of(amount, currency)).isEqualTo(text);
    }
}
