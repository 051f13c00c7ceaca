package levee.shop;

import levee.catalogue.Money;
import levee.page.PriceText;
import levee.page.Texts;

/** Money as a shopper reads it. */
final class Price {

    private Price() {}

    static String of(Money money) {
        return PriceText.of(money.getAmount(), money.getCurrency());
    }

    /** For what a shopper may get for nothing. */
    static String orFree(Money money) {
        return money.getAmount().signum() == 0 ? Texts.of("delivery.free") : of(money);
    }
}
