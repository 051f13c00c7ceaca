package levee.exchange.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import levee.exchange.file.Line.Option;
import levee.exchange.file.Line.Part;

/**
 * WooCommerce's product export. A simple product has one line; a variable one has a line for itself and one for each
 * variation, somewhere below, which names it as its parent.
 */
final class WooCommerceFormat implements LineFormat {

    @Override
    public boolean fits(Heading heading) {
        return heading.has("Type", "SKU", "Name", "Regular price");
    }

    @Override
    public Line read(Fields fields) {
        Part part = part(fields);
        return new Line(
                fields.number(),
                part,
                part == Part.VARIANT ? parent(fields) : keys(fields),
                fields.first("Brands", "Brand"),
                fields.get("Name"),
                fields.first("Description", "Short description"),
                part == Part.VARIANT ? List.of() : categories(fields.get("Categories")),
                "",
                active(fields, part),
                sku(fields),
                options(fields),
                fields.get("Regular price"),
                notNegative(fields.get("Stock")));
    }

    private static Part part(Fields fields) {
        Set<String> types = Arrays.stream(
                        fields.get("Type").toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
        if (types.contains("variation")) {
            return Part.VARIANT;
        }
        if (types.contains("variable")) {
            return Part.PRODUCT;
        }
        if (types.contains("simple")) {
            return Part.PRODUCT_AND_VARIANT;
        }
        throw new RefusedException("Products of the type \"" + fields.get("Type")
                + "\" cannot be sold here: simple and variable ones can.");
    }

    private static List<String> parent(Fields fields) {
        String parent = fields.get("Parent");
        if (parent.isEmpty()) {
            throw new RefusedException("It is a variation, but the column \"Parent\" does not say of what.");
        }
        return List.of(parent);
    }

    private static List<String> keys(Fields fields) {
        List<String> keys = new ArrayList<>();
        keys.add("id:" + fields.get("ID"));
        if (!fields.get("SKU").isEmpty()) {
            keys.add(fields.get("SKU"));
        }
        return keys;
    }

    /** Several may be named, with commas between them; the one furthest down the tree says most. */
    private static List<String> categories(String text) {
        return Arrays.stream(text.split("(?<!\\\\),"))
                .map(path -> path.replace("\\,", ","))
                .flatMap(path -> Categories.of(path).stream())
                .sorted(Comparator.comparing(
                                (String path) -> Categories.names(path).size())
                        .reversed())
                .toList();
    }

    private static Boolean active(Fields fields, Part part) {
        String published = fields.get("Published");
        return part == Part.VARIANT || published.isEmpty() ? null : published.equals("1");
    }

    private static String sku(Fields fields) {
        String sku = fields.get("SKU");
        return sku.isEmpty() && !fields.get("ID").isEmpty() ? "ID-" + fields.get("ID") : sku;
    }

    private static List<Option> options(Fields fields) {
        List<Option> options = new ArrayList<>();
        for (String column : fields.heading().namesBeginning("Attribute ")) {
            if (column.strip().toLowerCase(Locale.ROOT).endsWith(" name")) {
                String number = column.strip().split("\\s+")[1];
                String value = fields.get("Attribute " + number + " value(s)");
                // A list is what the product offers, not what this variant is.
                if (!value.isEmpty() && !value.contains(",")) {
                    options.add(new Option(fields.get(column), value));
                }
            }
        }
        return options;
    }

    private static String notNegative(String units) {
        return units.startsWith("-") ? "0" : units;
    }
}
