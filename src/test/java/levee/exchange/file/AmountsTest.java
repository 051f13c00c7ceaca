package levee.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1299|1299.00",
                "1299.5|1299.50",
                "1299,50|1299.50",
                "1.299,00|1299.00",
                "1,299.00|1299.00",
                "1.234.567,8|1234567.80",
                "1 299,00|1299.00",
                "1\u00A0299,00|1299.00",
                "1’299.00|1299.00",
                "€ 12,50|12.50",
                "12.50 EUR|12.50",
                "0|0.00",
                "0,99|0.99",
                "1.234.567|1234567.00"
            })
    void readsPricesAsPeopleWriteThem(String text, String amount) {
        assertThat(Amounts.price(text).getAmount().toPlainString()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.299",
                "1,299",
                "-5",
                "12.345.6",
                "1,2,3",
                "12.3456",
                "12€50",
                "1e9",
                "NaN",
                "99999999999",
                "٣",
                "$5",
                "--"
            })
    void refusesWhatIsNoPrice(String text) {
        assertThatThrownBy(() -> Amounts.price(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "12,12", "5.0,5", "10000000,10000000"})
    void readsUnits(String text, int units) {
        assertThat(Amounts.units(text)).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "many", "10000001", "99999999999"})
    void refusesWhatIsNoNumberOfUnits(String text) {
        assertThatThrownBy(() -> Amounts.units(text)).isInstanceOf(RefusedException.class);
    }
}
