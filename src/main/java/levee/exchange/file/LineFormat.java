package levee.exchange.file;

import java.util.List;

/** How a program writes products into lines: whose columns they are, and what they mean. */
interface LineFormat {

    List<LineFormat> ALL = List.of(new ShopifyFormat(), new WooCommerceFormat(), new OwnFormat());

    /** @throws UnreadableFileException if no program that is known writes such a heading */
    static LineFormat of(Heading heading) {
        return ALL.stream()
                .filter(format -> format.fits(heading))
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException("These headings are not known: " + shortened(heading)
                        + ". Wanted are those of Levee (" + OwnFormat.COLUMNS
                        + "), or of a product export of Shopify or WooCommerce in English."));
    }

    private static String shortened(Heading heading) {
        String names = heading.toString();
        return names.length() <= 200 ? names : names.substring(0, 200) + "…";
    }

    boolean fits(Heading heading);

    /** @throws RefusedException if the line is of a kind that the shop does not sell */
    Line read(Fields fields);
}
