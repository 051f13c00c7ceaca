package levee.shop;

import levee.catalogue.Money;
import levee.page.PriceText;

/** Money as a shopper reads it. */
final class Price {

    private Price() {}

    static String of(Money money) {
        return PriceText.of(money.getAmount(), money.getCurrency());
    }
}
