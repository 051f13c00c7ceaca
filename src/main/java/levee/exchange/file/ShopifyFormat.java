package levee.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import levee.catalogue.Slug;
import levee.exchange.file.Line.Option;
import levee.exchange.file.Line.Part;

/**
 * Shopify's product export. The lines of a product share its handle: the first has the product and one variant, others
 * a variant more, or a picture more.
 */
final class ShopifyFormat implements LineFormat {

    private static final int OPTIONS = 3;
    private static final int LONGEST_SKU = 64;

    @Override
    public boolean fits(Heading heading) {
        return heading.has("Handle", "Title") && (heading.has("Variant Price") || heading.has("Body (HTML)"));
    }

    @Override
    public Line read(Fields fields) {
        List<Option> options = options(fields);
        return new Line(
                fields.number(),
                part(fields),
                List.of(fields.get("Handle")),
                fields.get("Vendor"),
                fields.get("Title"),
                fields.get("Body (HTML)"),
                categories(fields),
                "",
                active(fields),
                sku(fields, options),
                options,
                fields.get("Variant Price"),
                notNegative(fields.get("Variant Inventory Qty")));
    }

    private static Part part(Fields fields) {
        if (!fields.get("Title").isEmpty()) {
            return Part.PRODUCT_AND_VARIANT;
        }
        return fields.first("Variant Price", "Variant SKU", "Option1 Value").isEmpty() ? Part.NOTHING : Part.VARIANT;
    }

    /** On the lines after the first the names of the options are left out. */
    private static List<Option> options(Fields fields) {
        List<Option> options = new ArrayList<>();
        for (int number = 1; number <= OPTIONS; number++) {
            String value = fields.get("Option" + number + " Value");
            if (!value.isEmpty() && !value.equals("Default Title")) {
                options.add(new Option(fields.get("Option" + number + " Name"), value));
            }
        }
        return options;
    }

    private static List<String> categories(Fields fields) {
        return Stream.of("Product Category", "Type", "Custom Product Type", "Standard Product Type")
                .map(fields::get)
                .flatMap(text -> Categories.of(text).stream())
                .distinct()
                .toList();
    }

    private static Boolean active(Fields fields) {
        String status = fields.get("Status");
        String published = fields.get("Published");
        if (status.isEmpty() && published.isEmpty()) {
            return null;
        }
        return (status.isEmpty() || status.equalsIgnoreCase("active")) && !published.equalsIgnoreCase("false");
    }

    /** Shopify can do without; then the handle and the options make one that is the same in the next export. */
    private static String sku(Fields fields, List<Option> options) {
        // An apostrophe tells spreadsheets that a number is text.
        String sku = fields.get("Variant SKU").replaceFirst("^'", "");
        if (!sku.isEmpty()) {
            return sku;
        }
        StringBuilder text = new StringBuilder(fields.get("Handle"));
        options.forEach(option -> text.append(' ').append(option.value()));
        String made = Slug.of(text.toString()).toUpperCase(Locale.ROOT);
        return made.substring(0, Math.min(made.length(), LONGEST_SKU));
    }

    /** Shopify counts below nought when more was sold than there was. */
    private static String notNegative(String units) {
        return units.startsWith("-") ? "0" : units;
    }
}
