package levee.cache.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "'', home",
        "/?page=2, home",
        "/search, search",
        "/search?q=a/b, search",
        "/category/7-lamps, category",
        "/product/7-lamp?x=y, product"
    })
    void theFirstPartOfAnAddressIsItsRegion(String address, String region) {
        assertThat(PageAddress.region(address)).isEqualTo(region);
    }
}
