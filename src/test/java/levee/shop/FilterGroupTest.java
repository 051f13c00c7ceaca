package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import levee.catalogue.Attribute;
import levee.catalogue.Facets;
import org.junit.jupiter.api.Test;

class FilterGroupTest {

    private static Facets brands(int count) {
        Facets facets = new Facets();
        for (int i = 0; i < count; i++) {
            facets.add(Attribute.BRAND, "B" + i, 100 - i);
        }
        return facets;
    }

    @Test
    void whatLeavesNoChoiceIsNotOffered() {
        assertThat(FilterGroup.of(Attribute.BRAND, brands(1), List.of())).isNull();
        assertThat(FilterGroup.of(Attribute.SIZE, brands(5), List.of())).isNull();
    }

    @Test
    void theFrequentValuesComeFirstAndTheOthersAreFoldedAway() {
        FilterGroup group = FilterGroup.of(Attribute.BRAND, brands(12), List.of());
        assertThat(group.options()).hasSize(8);
        assertThat(group.others()).hasSize(4);
        assertThat(group.title()).isEqualTo("Brand");
    }

    @Test
    void whatIsTickedIsNeverFoldedAway() {
        FilterGroup group = FilterGroup.of(Attribute.BRAND, brands(60), List.of("B59"));
        assertThat(group.options())
                .filteredOn(FilterGroup.Option::ticked)
                .extracting(FilterGroup.Option::value)
                .containsExactly("B59");
    }
}
