package levee.shop;

import levee.catalogue.Money;
import levee.catalogue.Variant;
import levee.page.PriceText;
import levee.page.Texts;
import levee.stock.Band;

/**
 * A variant as it can be chosen.
 *
 * @param band its stock band, as an id for styles and scripts
 * @param chosen whether it is the one chosen at first
 */
record VariantOption(
        long id, String text, String price, String band, String bandText, boolean soldOut, boolean chosen) {

    static VariantOption of(Variant variant, Band band, boolean chosen) {
        Money price = variant.getPrice();
        String id = switch (band) {
            case IN_STOCK -> "in-stock";
            case FEW_LEFT -> "few-left";
            case SOLD_OUT -> "sold-out";
        };
        return new VariantOption(
                variant.getId(),
                variant.getChoice().getText(),
                PriceText.of(price.getAmount(), price.getCurrency()),
                id,
                Texts.of("stock." + id),
                band == Band.SOLD_OUT,
                chosen);
    }
}
