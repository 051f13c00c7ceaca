package levee.office.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void asManyDigitsAsAreReadFromAfar() {
        assertThat(Amounts.number(12_345.6)).isEqualTo("12,346");
        assertThat(Amounts.number(4.26)).isEqualTo("4.3");
        assertThat(Amounts.number(0.02)).isEqualTo("0.02");
        assertThat(Amounts.number(0)).isEqualTo("0");
        assertThat(Amounts.seconds(0.0123)).isEqualTo("12 ms");
        assertThat(Amounts.seconds(2.5)).isEqualTo("2.5 s");
    }

    @Test
    void aHundredPerCentAreAllOfThem() {
        assertThat(Amounts.percent(1)).isEqualTo("100 %");
        assertThat(Amounts.percent(0.99999)).isEqualTo("99.9 %");
        assertThat(Amounts.percent(0.5)).isEqualTo("50 %");
    }

    @Test
    void whatIsNotKnownIsNoNumber() {
        assertThat(Amounts.number(Double.NaN)).isEqualTo("–");
        assertThat(Amounts.percent(0.0 / 0)).isEqualTo("–");
        assertThat(Amounts.seconds(Double.NaN)).isEqualTo("–");
    }
}
