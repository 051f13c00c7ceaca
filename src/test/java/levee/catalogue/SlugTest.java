package levee.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Steel Kettle, steel-kettle",
        "Café & Crème, cafe-and-creme",
        "  --Wi-Fi 6!  , wi-fi-6",
        "Größe, grosse",
        "灯具, item",
        "'', item"
    })
    void itIsPlainLettersAndHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void itIsShortAndDoesNotEndInAHyphen() {
        assertThat(Slug.of("ab ".repeat(200))).hasSizeLessThanOrEqualTo(100).doesNotEndWith("-");
    }
}
