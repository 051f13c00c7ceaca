package levee.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WooCommerceFormatTest {
    private static final String HEADING =
            "ID,Type,SKU,Name,Published,\"Is featured?\",\"Short description\",Description,\"In stock?\",Stock,"
                    + "\"Regular price\",Categories,Parent,\"Attribute 1 name\",\"Attribute 1 value(s)\",\"Attribute 2 name\",\"Attribute 2 value(s)\"\n";

    @Test
    void simpleProductsAreOneVariant() {
        var file = Received.of(HEADING
                + "44,simple,woo-beanie,Beanie,1,0,Warm.,\"Line one\\nLine two\",1,7,18.5,\"Clothing > Accessories, Clothing\",,Colour,Red,,\n"
                + "45,\"simple, virtual\",,Gift Wrap,-1,0,,,1,,2,,,,,,\n");

        assertThat(file.refused).isEmpty();
        var beanie = file.products.get(0);
        assertThat(beanie.texts().brand()).isNull();
        assertThat(beanie.texts().description()).isEqualTo("Line one\nLine two");
        assertThat(beanie.texts().categories()).containsExactly("Clothing > Accessories", "Clothing");
        assertThat(beanie.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.price()).hasToString("18.50 EUR");
            assertThat(variant.units()).isEqualTo(7);
            assertThat(variant.choice().getText()).isEqualTo("Red");
        });
        var wrap = file.products.get(1);
        assertThat(wrap.texts().active()).isFalse();
        assertThat(wrap.variants().get(0).sku()).isEqualTo("ID-45");
    }

    @Test
    void variationsFollowTheirParent() {
        var file = Received.of(HEADING
                + "50,variable,woo-hoodie,Hoodie,1,0,,Warm,1,,,Clothing,,Colour,\"Blue, Red\",Size,\"S, M\"\n"
                + "51,variation,woo-hoodie-blue,\"Hoodie - Blue\",1,0,,,1,3,45,,woo-hoodie,Colour,Blue,Size,S\n"
                + "52,variation,woo-hoodie-red,\"Hoodie - Red\",1,0,,,1,4,42,,id:50,Colour,Red,Size,M\n");

        assertThat(file.refused).isEmpty();
        assertThat(file.products).singleElement().satisfies(hoodie -> {
            assertThat(hoodie.texts().name()).isEqualTo("Hoodie");
            assertThat(hoodie.variants())
                    .extracting(variant -> variant.choice().getText())
                    .containsExactly("Blue / S", "Red / M");
        });
    }

    @Test
    void variationsFurtherDownNameTheirParent() {
        var file = Received.of(HEADING
                + "50,variable,woo-hoodie,Hoodie,1,0,,,1,,,Clothing,,,,,\n"
                + "60,simple,woo-cap,Cap,1,0,,,1,7,18,,,,,,\n"
                + "61,variation,woo-hoodie-red,\"Hoodie - Red\",1,0,,,1,4,42,,woo-hoodie,Colour,Red,,\n");

        assertThat(file.products).hasSize(3);
        assertThat(file.products.get(0).keys()).contains("woo-hoodie", "id:50");
        assertThat(file.products.get(2).texts()).isNull();
        assertThat(file.products.get(2).keys()).containsExactly("woo-hoodie");
    }

    @Test
    void whatCannotBeSoldHereIsRefused() {
        var file = Received.of(HEADING + "70,grouped,set,A Set,1,0,,,1,,,,,,,,\n71,variation,x,X,1,0,,,1,1,1,,,,,,\n");
        assertThat(file.refused)
                .containsExactly(
                        "2: Products of the type \"grouped\" cannot be sold here: simple and variable ones can.",
                        "3: It is a variation, but the column \"Parent\" does not say of what.");
    }

    @Test
    void aCommaInTheNameOfACategoryIsNotASeparator() {
        var file = Received.of(HEADING + "80,simple,s,S,1,0,,,1,1,1,\"Heating\\, Cooling > Fans\",,,,,\n");
        assertThat(file.products.get(0).texts().categories()).containsExactly("Heating, Cooling > Fans");
    }
}
