package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/checkout", "/office/orders?state=paid&page=2", "/search?q=a%20b", "/category/1-lamps"})
    void addressOfOursIsKept(String address) {
        assertThat(LocalAddress.orElse(address, "/else")).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "evil.example",
                " /checkout",
                "/\t/evil.example",
                "/a\\..\\evil",
                "/checkout\r\nSet-Cookie: a=b",
                "/checkout\u0000"
            })
    void addressElsewhereIsReplaced(String address) {
        assertThat(LocalAddress.orElse(address, "/else")).isEqualTo("/else");
    }

    @Test
    void overlongAddressIsReplaced() {
        assertThat(LocalAddress.orElse("/" + "x".repeat(2000), "/else")).isEqualTo("/else");
    }

    @Test
    void addressIsEncodedWholeIntoAParameter() {
        assertThat(LocalAddress.encode("/office/orders?a=b&c=d")).isEqualTo("%2Foffice%2Forders%3Fa%3Db%26c%3Dd");
    }
}
