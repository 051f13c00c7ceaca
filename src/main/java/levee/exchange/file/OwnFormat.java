package levee.exchange.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import levee.exchange.file.Line.Option;
import levee.exchange.file.Line.Part;

/**
 * The shop's own columns. One line a variant; lines that follow each other and have the same {@code product}, or else
 * the same brand and name, are variants of one product, and what they say of the product itself is read from the first.
 */
final class OwnFormat implements LineFormat {

    static final String COLUMNS =
            "product, brand, name, category, description, picture, active, sku, size, colour, capacity, price, stock";

    private static final Set<String> NO = Set.of("no", "false", "0", "n", "hidden", "draft");

    @Override
    public boolean fits(Heading heading) {
        return heading.has("name", "sku", "price");
    }

    @Override
    public Line read(Fields fields) {
        String product = fields.get("product");
        String active = fields.get("active");
        return new Line(
                fields.number(),
                Part.PRODUCT_AND_VARIANT,
                List.of(product.isEmpty() ? fields.get("brand") + "\n" + fields.get("name") : product),
                fields.get("brand"),
                fields.get("name"),
                fields.get("description"),
                Categories.of(fields.get("category")),
                fields.get("picture"),
                active.isEmpty() ? null : !NO.contains(active.toLowerCase(Locale.ROOT)),
                fields.get("sku"),
                List.of(
                        new Option("size", fields.get("size")),
                        new Option("colour", fields.first("colour", "color")),
                        new Option("capacity", fields.get("capacity"))),
                fields.get("price"),
                fields.get("stock"));
    }
}
