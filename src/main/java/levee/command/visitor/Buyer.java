package levee.command.visitor;

import java.util.LinkedHashMap;
import java.util.Map;

/** A guest who buys over plain HTTP, page by page, as a person with a browser does. */
public final class Buyer {

    public static final String GOOD_CARD = "4242 4242 4242 4242";
    public static final String DECLINED_CARD = "4000 0000 0000 0002";
    public static final String SLOW_CARD = "4000 0000 0000 0069";

    private final Visitor visitor;
    private final String email;

    public Buyer(Visitor visitor, String email) {
        this.visitor = visitor;
        this.email = email;
    }

    public Visitor visitor() {
        return visitor;
    }

    public String email() {
        return email;
    }

    /** The same buyer, with the same cookies, on another node. */
    public Buyer at(java.net.URI node) {
        return new Buyer(visitor.at(node), email);
    }

    /** @return the page on which the buyer ends up */
    public Answer addToCart(String product) {
        return visitor.follow(visitor.submit(addingForm(product)));
    }

    /** The same for the variant of this id. */
    public Answer addToCart(String product, String variant) {
        return visitor.follow(visitor.submit(addingForm(product).with("variant", variant)));
    }

    private FilledForm addingForm(String product) {
        Answer page = visitor.open(product);
        return FilledForm.of(page.form("add-to-cart")).pressing(page.action("add-to-cart"));
    }

    /** The checkout's form, filled in with an address and a good card: only the button is left to press. */
    public FilledForm checkout() {
        Answer page = visitor.open("/checkout");
        return FilledForm.of(page.form("pay")).byPurpose(details()).pressing(page.action("pay"));
    }

    private Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>(address());
        details.put("email", email);
        details.putAll(card(GOOD_CARD));
        return details;
    }

    /** By {@code autocomplete} token. */
    public static Map<String, String> address() {
        return Map.of(
                "name", "Ada Lovelace",
                "address-line1", "12 St James's Square",
                "postal-code", "SW1Y 4JH",
                "address-level2", "London",
                "country", "GB");
    }

    /** By {@code autocomplete} token. */
    public static Map<String, String> card(String number) {
        return Map.of("cc-number", number, "cc-exp", "12/34", "cc-csc", "123");
    }

    /** @return the page on which the buyer ends up: the order's if all went well */
    public Answer pay(FilledForm form) {
        return visitor.follow(visitor.submit(form));
    }
}
