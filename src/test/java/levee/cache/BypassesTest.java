package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import levee.cache.Bypasses.Bypass;
import org.junit.jupiter.api.Test;

class BypassesTest {

    private final Bypasses bypasses = new Bypasses();

    @Test
    void theMostFrequentComesFirst() {
        bypasses.add("Product", BypassReason.DECLARED, "Product.slugs");
        bypasses.add("Product", BypassReason.QUERY_NOT_CACHED, "levee.Somewhere.line:7");
        bypasses.add("Product", BypassReason.QUERY_NOT_CACHED, "levee.Somewhere.line:7");
        assertThat(bypasses.top(2))
                .containsExactly(
                        new Bypass("Product", BypassReason.QUERY_NOT_CACHED, "levee.Somewhere.line:7", 2),
                        new Bypass("Product", BypassReason.DECLARED, "Product.slugs", 1));
        assertThat(bypasses.top(1)).hasSize(1);
    }

    @Test
    void thereAreNeverMorePlacesThanAreKept() {
        for (int place = 0; place < 3 * Bypasses.MOST; place++) {
            bypasses.add("Product", BypassReason.NATIVE_SQL, "line:" + place);
        }
        assertThat(bypasses.top(Integer.MAX_VALUE)).hasSizeLessThanOrEqualTo(Bypasses.MOST + 1);
        assertThat(bypasses.top(1))
                .containsExactly(new Bypass("Product", BypassReason.NATIVE_SQL, Bypasses.OTHERS, 2L * Bypasses.MOST));
    }
}
