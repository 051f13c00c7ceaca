package levee.orders;

import levee.cart.Cart;
import levee.catalogue.Money;

/**
 * What a buyer decided at the checkout.
 *
 * @param key {@link PurchaseKey} of this cart as the buyer saw it
 * @param accountId null for a guest
 */
public record Purchase(String key, Cart cart, String email, PostalAddress address, Delivery delivery, Long accountId) {

    Money deliveryPrice() {
        return delivery.priceFor(cart.getTotal());
    }

    Money total() {
        return cart.getTotal().plus(deliveryPrice());
    }
}
