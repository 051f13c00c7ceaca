package levee.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorViewHandlerTest {

    @ParameterizedTest
    @CsvSource({
        "/shop/home.xhtml, /",
        "/shop/cart.xhtml, /cart",
        "/shop/account/orders.xhtml, /account/orders",
        "/office/home.xhtml, /office",
        "/office/products/edit.xhtml, /office/products/edit"
    })
    void aViewIsReachedByTheAddressThatVisitorsSee(String view, String address) {
        assertThat(VisitorViewHandler.addressOf(view)).isEqualTo(address);
    }
}
