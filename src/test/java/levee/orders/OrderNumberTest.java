package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {

    @Test
    void usesEveryLetterOfTheAlphabetInEveryPlaceAndNoOther() {
        var numbers = Stream.generate(OrderNumber::next).limit(3_000).toList();
        for (int place = 0; place < 12; place++) {
            int at = place;
            assertThat(numbers.stream().map(number -> number.charAt(at)).collect(Collectors.toSet()))
                    .hasSize(32)
                    .isSubsetOf(OrderNumber.ALPHABET
                            .chars()
                            .mapToObj(letter -> (char) letter)
                            .toList());
        }
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).hasSize(12));
    }

    @ParameterizedTest
    @CsvSource({"7k3mq9x2v4hd, 7K3MQ9X2V4HD", "7K3M-Q9X2-V4HD, 7K3MQ9X2V4HD", "oilOIL234567, 011011234567"})
    void readsWhatPeopleTypeForIt(String typed, String number) {
        assertThat(OrderNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "7K3M", "7K3MQ9X2V4HDD", "7K3MQ9X2V4H'", "ΑΒΓΔΕΖΗΘΙΚΛΜ", "7K3MQ9X2V4HU"})
    void readsNothingElse(String typed) {
        assertThat(OrderNumber.read(typed)).isEmpty();
    }
}
