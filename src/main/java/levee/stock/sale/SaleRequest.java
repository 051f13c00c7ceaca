package levee.stock.sale;

import java.util.regex.Pattern;

/**
 * Somebody wants units of an item of a sale.
 *
 * @param buyer see {@link #ofCart} and {@link #ofAccount}
 * @param key of the request: the same one sent again, to whatever node, is the same reservation
 */
public record SaleRequest(String buyer, String key, int units) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,40}");

    /** What counts as one buyer where nobody is signed in. */
    public static String ofCart(String cartId) {
        return "c" + cartId;
    }

    /** What counts as one buyer, whatever carts they have. */
    public static String ofAccount(long accountId) {
        return "a" + accountId;
    }

    public static boolean isKey(String text) {
        return text != null && KEY.matcher(text).matches();
    }
}
