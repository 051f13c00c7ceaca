package levee.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShopifyFormatTest {
    private static final String HEADING =
            "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,"
                    + "Option2 Name,Option2 Value,Option3 Name,Option3 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,"
                    + "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Image Position,Status\n";

    @Test
    void severalLinesAreOneProduct() {
        var file = Received.of(HEADING
                + "tee,Classic Tee,\"<p>Soft &amp; light.</p>\n<ul><li>Cotton</li><li>Made in Porto</li></ul>\",Arbor,Apparel & Accessories > Clothing,Shirts,summer,true,"
                + "Size,S,Color,Black,,,TEE-S-BLK,180,shopify,12,deny,19.00,,https://cdn.example/tee.jpg,1,active\n"
                + "tee,,,,,,,,,M,,Black,,,TEE-M-BLK,180,shopify,-2,deny,21.00,,https://cdn.example/tee2.jpg,2,\n"
                + "tee,,,,,,,,,,,,,,,,,,,,,https://cdn.example/tee3.jpg,3,\n"
                + "mug,Mug,,Arbor,,Kitchen,,true,Title,Default Title,,,,,,,,5,deny,9.50,,,,draft\n");

        assertThat(file.refused).isEmpty();
        assertThat(file.products).hasSize(2);
        var tee = file.products.get(0);
        assertThat(tee.texts().description()).isEqualTo("Soft & light.\n\n• Cotton\n\n• Made in Porto");
        assertThat(tee.texts().categories()).containsExactly("Apparel & Accessories > Clothing", "Shirts");
        assertThat(tee.texts().active()).isTrue();
        assertThat(tee.variants()).extracting(VariantDraft::sku).containsExactly("TEE-S-BLK", "TEE-M-BLK");
        assertThat(tee.variants())
                .extracting(variant -> variant.choice().getSize())
                .containsExactly("S", "M");
        assertThat(tee.variants())
                .extracting(variant -> variant.choice().getColour())
                .containsOnly("Black");
        assertThat(tee.variants()).extracting(VariantDraft::units).containsExactly(12, 0);
        var mug = file.products.get(1);
        assertThat(mug.texts().active()).isFalse();
        assertThat(mug.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.sku()).isEqualTo("MUG");
            assertThat(variant.choice().getText()).isEmpty();
        });
    }

    @Test
    void optionsOfOtherNamesTakeTheAttributeThatIsFree() {
        var file = Received.of(HEADING
                + "lamp,Lamp,,Arbor,,,,true,Material,Brass,Farbe,Gold,,,L-1,,,1,deny,19.00,,,,active\n"
                + "lamp,,,,,,,,,Steel,,Grey,,,L-2,,,1,deny,19.00,,,,\n");
        assertThat(file.products.get(0).variants())
                .extracting(variant -> variant.choice().getText())
                .containsExactly("Gold / Brass", "Grey / Steel");
    }
}
