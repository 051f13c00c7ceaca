package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapTest {

    @Test
    void aFileOfProductsHasANumber() {
        assertThat(Sitemap.part("/products-0.xml")).hasValue(0);
        assertThat(Sitemap.part("/products-19.xml")).hasValue(19);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/products-.xml", "/products-01.xml", "/products--1.xml", "/products-9999999.xml", "/x"})
    void otherFilesHaveNone(String file) {
        assertThat(Sitemap.part(file)).isEmpty();
    }
}
