package levee.cache.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
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

    @ParameterizedTest
    @CsvSource({
        "category, page=2&brand=a, page=2&brand=a",
        "category, utm_source=mail&page=2&fbclid=x, page=2",
        "category, '', ''",
        "category, , ''",
        "category, brand=%41&brand=b&brand, brand=%41&brand=b&brand",
        "category, br%61nd=b, br%61nd=b",
        "category, Brand=b, ''",
        "category, =b&&page=2&x, page=2",
        "product, utm_source=mail&look=1, ''",
        "cart, notice=1, notice=1"
    })
    void whatMakesNoDifferenceToAPageIsNoPartOfItsAddress(String region, String query, String telling) {
        PageParameters parameters =
                new PageParameters(Map.of("category", PageParameters.named(" page  brand "), "product", Set.of()));
        assertThat(parameters.telling(region, query)).isEqualTo(telling);
    }
}
