package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S,M,L,XL,XXL",
                "64 GB,512 GB,1 TB,2 TB",
                "9 cm,10 cm,100 cm",
                "250 ml,75 cl,1 l,1.5 l",
                "500 g,1 kg",
                "32 inch,43 inch,43-65 inch,65-85 inch",
                "One size,38,38.5,39,S"
            })
    void sizesStandInTheOrderThatPeopleExpect(String wanted) {
        List<String> sizes = Arrays.asList(wanted.split(","));
        List<String> shuffled = new ArrayList<>(sizes);
        shuffled.sort(java.util.Comparator.reverseOrder());
        shuffled.sort(new SizeOrder());
        assertThat(shuffled).isEqualTo(sizes);
    }
}
