package levee.command.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import levee.command.bench.Sample;
import org.junit.jupiter.api.Test;

class MixTest {

    private static final int MANY = 80_000;

    private final Mix mix =
            new Mix(new Sample(List.of("/product/1", "/product/2"), List.of("/category/1"), List.of("/search?q=a")), 1);

    @Test
    void eachKindOfPageHasItsShare() {
        List<String> addresses = mix.addresses(MANY);
        assertThat(count(addresses, "/")).isBetween(15_500L, 16_500L);
        assertThat(count(addresses, "/product/1") + count(addresses, "/product/2"))
                .isBetween(16_500L, 17_500L);
        assertThat(count(addresses, "/search?q=a")).isBetween(16_500L, 17_500L);
        assertThat(count(addresses, "/category/1")).isBetween(29_500L, 30_500L);
    }

    @Test
    void theFirstProductIsAskedForMost() {
        List<String> addresses = mix.addresses(MANY);
        assertThat(count(addresses, "/product/1")).isGreaterThan(count(addresses, "/product/2") * 3 / 2);
    }

    private static long count(List<String> addresses, String address) {
        return addresses.stream().filter(address::equals).count();
    }
}
