package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.page.PublicUrl;
import levee.stock.Band;
import org.junit.jupiter.api.Test;

class StructuredDataTest {

    @Test
    void everyVariantIsAnOfferWithItsPriceAndAvailability() {
        JsonObject product = graph(product("Kettle", "Boils.")).getJsonObject(0);
        assertThat(product.getString("@type")).isEqualTo("Product");
        assertThat(product.getJsonArray("offers")).hasSize(1);
        JsonObject offer = product.getJsonArray("offers").getJsonObject(0);
        assertThat(offer.getString("price")).isEqualTo("12.50");
        assertThat(offer.getString("priceCurrency")).isEqualTo("EUR");
        assertThat(offer.getString("availability")).isEqualTo("https://schema.org/LimitedAvailability");
    }

    @Test
    void noTextCanEndTheScriptElement() {
        Product product = product("</script><script>alert(1)</script>", "<!-- & -->");
        assertThat(text(product)).doesNotContain("<", ">", "&");
        assertThat(graph(product).getJsonObject(0).getString("name")).isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void theBreadCrumbsEndAtTheProduct() {
        var crumbs = graph(product("Kettle", "Boils.")).getJsonObject(1).getJsonArray("itemListElement");
        assertThat(crumbs).hasSize(2);
        assertThat(crumbs.getJsonObject(1).getString("name")).isEqualTo("Kettle");
        assertThat(crumbs.getJsonObject(0).getString("item")).isEqualTo("https://shop.example/category/1-kitchen");
    }

    private static jakarta.json.JsonArray graph(Product product) {
        return Json.createReader(new StringReader(text(product))).readObject().getJsonArray("@graph");
    }

    private static String text(Product product) {
        Map<Long, Band> bands = new HashMap<>();
        bands.put(null, Band.FEW_LEFT);
        return new StructuredData(publicUrl())
                .of(
                        product,
                        product.getVariants(),
                        bands,
                        List.of(new Link("Kitchen", "/category/1-kitchen")),
                        "https://shop.example/kettle.svg");
    }

    private static Product product(String name, String description) {
        Category kitchen = new Category(null, "Kitchen", "kitchen.svg", 0);
        Product product = new Product(kitchen, "Aldern", name, description, "kettle.svg", Instant.EPOCH);
        product.addVariant("SKU-1", Choice.NONE, Money.euros("12.50"));
        set(product, "id", 5L);
        return product;
    }

    private static PublicUrl publicUrl() {
        PublicUrl url = new PublicUrl();
        set(url, "url", "https://shop.example/");
        return url;
    }

    private static void set(Object target, String field, Object value) {
        try {
            Field declared = target.getClass().getDeclaredField(field);
            declared.setAccessible(true);
            declared.set(target, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
