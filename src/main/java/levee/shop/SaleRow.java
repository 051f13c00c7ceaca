package levee.shop;

import java.util.List;
import java.util.stream.IntStream;
import levee.catalogue.Variant;
import levee.page.Texts;
import levee.stock.sale.SaleStanding;
import levee.stock.sale.SaleState;

/**
 * A thing in a flash sale, its texts ready.
 *
 * @param usual the price at other times; empty if that is not higher
 * @param left how many can be had, in words
 * @param quantities from which a buyer chooses
 */
record SaleRow(
        long id,
        String href,
        Picture picture,
        String name,
        String choice,
        String price,
        String usual,
        String left,
        boolean open,
        List<Integer> quantities) {

    static SaleRow of(SaleStanding sale, SaleStanding.Item item, Variant variant) {
        boolean cheaper = item.price().compareTo(variant.getPrice()) < 0;
        return new SaleRow(
                item.id(),
                Link.to(variant.getProduct()),
                Picture.of(
                        variant.getProduct().getPicture(), variant.getProduct().getId()),
                variant.getProduct().getTitle(),
                variant.getChoice().getText(),
                Price.of(item.price()),
                cheaper ? Price.of(variant.getPrice()) : "",
                leftText(item.left()),
                sale.state() == SaleState.OPEN,
                IntStream.rangeClosed(1, sale.unitsABuyer()).boxed().toList());
    }

    /** As the script says it, too. */
    static String leftText(int left) {
        return Texts.of("sale.left", left);
    }
}
