package levee.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormCheckTest {

    @Test
    void anEntryIsTheInputOfItsName() {
        assertThat(FormCheck.clientId("name")).isEqualTo("name");
    }

    @Test
    void anEntryOfARowIsTheInputInThatRow() {
        assertThat(FormCheck.clientId("variants[12].price")).isEqualTo("variants:12:price");
    }
}
