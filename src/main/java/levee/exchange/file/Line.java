package levee.exchange.file;

import java.util.List;

/**
 * What a line of a file says, in the shop's terms but still as it stands there.
 *
 * @param part what of a product it describes
 * @param keys what the lines of one product have in common: one of these is enough
 * @param categories where the product may belong, the best first
 * @param active null if the file does not say
 */
record Line(
        long number,
        Part part,
        List<String> keys,
        String brand,
        String name,
        String description,
        List<String> categories,
        String picture,
        Boolean active,
        String sku,
        List<Option> options,
        String price,
        String units) {

    Line withOptions(List<Option> other) {
        return new Line(
                number, part, keys, brand, name, description, categories, picture, active, sku, other, price, units);
    }

    enum Part {
        /** The product itself, and one variant. */
        PRODUCT_AND_VARIANT,
        /** The product itself; its variants have lines of their own. */
        PRODUCT,
        /** A variant of a product that another line describes. */
        VARIANT,
        /** Nothing that the shop keeps. */
        NOTHING
    }

    /** What a variant differs in, by the name that the file gives it. */
    record Option(String name, String value) {}
}
