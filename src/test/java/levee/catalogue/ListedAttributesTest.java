package levee.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedAttributesTest {

    @Test
    void theTextIsSortedAndNamesEachValueOnce() {
        ListedAttributes attributes = ListedAttributes.of(
                List.of(new Choice("M", "Red", null), new Choice("L", "Red", null), new Choice("M", "Blue", "64 GB")));
        assertThat(attributes.text()).isEqualTo("colour=Blue\ncolour=Red\ncapacity=64 GB\nsize=L\nsize=M\n");
        assertThat(ListedAttributes.parse(attributes.text()).text()).isEqualTo(attributes.text());
    }

    @Test
    void aProductWithoutChoiceHasNone() {
        assertThat(ListedAttributes.of(List.of(Choice.NONE)).text()).isEmpty();
    }

    @Test
    void aValueMayHaveAnEqualsSign() {
        List<String> values = new ArrayList<>();
        ListedAttributes.parse("size=a=b\n").forEach((attribute, value) -> values.add(attribute + ":" + value));
        assertThat(values).containsExactly("SIZE:a=b");
    }

    @Test
    void whatIsCountedIsWhatTheColumnHolds() {
        List<Choice> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(new Choice("size number " + i, null, null));
        }
        ListedAttributes attributes = ListedAttributes.of(many);
        assertThat(attributes.text().length()).isLessThanOrEqualTo(ListedAttributes.LONGEST);
        List<String> counted = new ArrayList<>();
        attributes.forEach((attribute, value) -> counted.add(value));
        assertThat(counted).hasSize((int) attributes.text().lines().count());
    }
}
