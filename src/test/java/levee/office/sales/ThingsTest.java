package levee.office.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import levee.catalogue.Money;
import levee.stock.sale.SaleDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThingsTest {

    @Test
    void everyLineIsAThing() {
        assertThat(read(" A-1  19.90 100 \n\nB-2 5 1"))
                .containsExactly(
                        new SaleDraft.Item(1, Money.euros("19.90"), 100), new SaleDraft.Item(2, Money.euros("5"), 1));
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "A-1 19.90", "A-1 x 100", "A-1 -5 100", "A-1 5 999999999", "A-1 5 1 1"})
    void lineThatIsNoneIsRefusedInItsOwnWords(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(line)).withMessageContaining(line);
    }

    @Test
    void unknownSkuIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("C-3 5 1")).withMessageContaining("SKU C-3");
    }

    private static List<SaleDraft.Item> read(String text) {
        return Things.read(text, skus -> Map.of("A-1", 1L, "B-2", 2L));
    }
}
