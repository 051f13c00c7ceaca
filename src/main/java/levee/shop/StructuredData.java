package levee.shop;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import levee.catalogue.Product;
import levee.catalogue.Variant;
import levee.page.PublicUrl;
import levee.stock.Band;

/** What search engines are told of a product: schema.org's Product with an Offer for each variant, and its bread crumbs. */
final class StructuredData {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final PublicUrl publicUrl;

    StructuredData(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    String of(Product product, List<Variant> variants, Map<Long, Band> bands, List<Link> path, String picture) {
        JsonArrayBuilder offers = JSON.createArrayBuilder();
        variants.forEach(variant -> offers.add(offer(product, variant, bands.get(variant.getId()))));
        JsonObjectBuilder item = JSON.createObjectBuilder()
                .add("@type", "Product")
                .add("name", product.getName())
                .add("description", product.getDescription())
                .add("image", picture)
                .add("brand", JSON.createObjectBuilder().add("@type", "Brand").add("name", product.getBrand()))
                .add("offers", offers);
        String json = JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@graph", JSON.createArrayBuilder().add(item).add(crumbs(product, path)))
                .build()
                .toString();
        // No text of a product may end the script element that this stands in.
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private JsonObjectBuilder offer(Product product, Variant variant, Band band) {
        return JSON.createObjectBuilder()
                .add("@type", "Offer")
                .add("sku", variant.getSku())
                .add("url", publicUrl.of(Link.to(product)))
                .add("price", variant.getPrice().getAmount().toPlainString())
                .add("priceCurrency", variant.getPrice().getCurrency())
                .add("itemCondition", "https://schema.org/NewCondition")
                .add(
                        "availability",
                        switch (band) {
                            case IN_STOCK -> "https://schema.org/InStock";
                            case FEW_LEFT -> "https://schema.org/LimitedAvailability";
                            case SOLD_OUT -> "https://schema.org/OutOfStock";
                        });
    }

    private JsonObjectBuilder crumbs(Product product, List<Link> path) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        int position = 0;
        for (Link link : path) {
            items.add(crumb(++position, link.text(), link.href()));
        }
        items.add(crumb(++position, product.getName(), Link.to(product)));
        return JSON.createObjectBuilder().add("@type", "BreadcrumbList").add("itemListElement", items);
    }

    private JsonObjectBuilder crumb(int position, String name, String href) {
        return JSON.createObjectBuilder()
                .add("@type", "ListItem")
                .add("position", position)
                .add("name", name)
                .add("item", publicUrl.of(href));
    }
}
