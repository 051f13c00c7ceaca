package levee.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import levee.cart.Cart;
import levee.cart.CartItem;
import levee.catalogue.Money;

/**
 * The idempotency key of a purchase: the same cart at the same prices has the same key, in every tab, on every node and
 * after a crash, so that paying for it again is the same order. Another content, another price or another attempt after a
 * decline is another key: a form that shows an old sum does not fit the cart of now.
 */
public final class PurchaseKey {

    private static final int LENGTH = 22;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    private PurchaseKey() {}

    /**
     * @param cartId secret, and so the key cannot be guessed
     * @param attempt tells attempts apart after a decline; empty for the first
     */
    public static String of(String cartId, String attempt, Cart cart) {
        StringBuilder text = new StringBuilder(cartId).append(' ').append(attempt);
        for (CartItem item : cart.getItems()) {
            text.append('\n').append(item.getVariant().getId());
            text.append(' ').append(item.getQuantity()).append(' ').append(item.getPrice());
            // What was let go and reserved anew is another purchase.
            item.hold().ifPresent(hold -> text.append(" held ").append(hold.reservation()));
        }
        Money goods = cart.getTotal();
        for (Delivery delivery : Delivery.values()) {
            text.append('\n').append(delivery).append(' ').append(delivery.priceFor(goods));
        }
        return hash(text.toString()).substring(0, LENGTH);
    }

    static boolean isKey(String text) {
        return text != null && KEY.matcher(text).matches();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
