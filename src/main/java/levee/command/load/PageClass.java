package levee.command.load;

import java.util.Locale;

/** Pages that are measured together, since they are held to the same service level. */
enum PageClass {
    BROWSE,
    SEARCH,
    CART,
    CHECKOUT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
