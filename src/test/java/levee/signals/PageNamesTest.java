package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNamesTest {

    private final PageNames names =
            new PageNames(Set.of("product", "cart", "cart/add", "search", "office", "office/products/edit"));

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "'', home",
        "/product/12-blue-mug, product",
        "/product, product",
        "/cart, cart",
        "/cart/add, cart/add",
        "/office/products/edit, office/products/edit",
        "/office/unheard-of, office",
        "/resources/levee/styles/shop.css, resources",
        "/.env, other",
        "/products, other",
        "/shop/product.xhtml, other"
    })
    void anAddressIsCalledByThePageThatAnswersIt(String address, String name) {
        assertThat(names.of(address)).isEqualTo(name);
    }

    @Test
    void aVeryLongAddressHasTheNameOfItsBeginning() {
        assertThat(names.of("/product/12-" + "x/".repeat(5_000))).isEqualTo("product");
        assertThat(names.of("/" + "x".repeat(10_000))).isEqualTo(PageNames.OTHER);
        assertThat(names.of("/office/products/editor")).isEqualTo("office");
    }
}
