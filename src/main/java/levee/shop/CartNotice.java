package levee.shop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the cart says after it was asked to change. */
enum CartNotice {
    ADDED,
    CHANGED,
    REMOVED,
    /** What was held in a flash sale is for others again. */
    LET_GO,
    /** Not a number of units that can be ordered. */
    QUANTITY,
    /** No line more fits in. */
    FULL,
    /** No longer on sale. */
    GONE;

    static final String PARAMETER = "notice";

    /** The cart, saying so of a variant. */
    String address(long variant, int quantity) {
        String about = this == REMOVED ? "&variant=" + variant + "&quantity=" + quantity : "";
        return this == CHANGED ? "/cart" : "/cart?" + PARAMETER + "=" + code() + about;
    }

    static Optional<CartNotice> of(String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isProblem() {
        return this == QUANTITY || this == FULL || this == GONE;
    }
}
