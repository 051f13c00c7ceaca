package levee.shop;

import levee.catalogue.Money;
import levee.orders.Delivery;
import levee.page.Texts;

/** A way of delivery as it can be chosen: with what the whole order costs by it, so that no script has to say it. */
record DeliveryOption(String id, String name, String duration, String price, String total, boolean chosen) {

    static DeliveryOption of(Delivery delivery, Money goods, boolean chosen) {
        Money price = delivery.priceFor(goods);
        return new DeliveryOption(
                delivery.name(),
                Texts.of("delivery." + delivery.getCode()),
                Texts.of("delivery." + delivery.getCode() + ".duration"),
                Price.orFree(price),
                Price.of(goods.plus(price)),
                chosen);
    }
}
