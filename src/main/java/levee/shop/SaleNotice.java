package levee.shop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import levee.stock.sale.SaleAnswer.Outcome;

/** Why a sale has nothing for somebody who asked: said on its page, to which they are sent back. */
enum SaleNotice {
    /** Not a number of units that a buyer gets. */
    LIMIT,
    SOLD_OUT,
    BOUGHT,
    LAPSED,
    TOO_OFTEN,
    NOT_OPEN,
    ENDED,
    /** The shop could not decide; to ask again does no harm. */
    BUSY;

    static final String PARAMETER = "notice";

    static SaleNotice of(Outcome outcome) {
        return switch (outcome) {
            case LIMIT -> LIMIT;
            case SOLD_OUT -> SOLD_OUT;
            case BOUGHT -> BOUGHT;
            case LAPSED -> LAPSED;
            case TOO_OFTEN -> TOO_OFTEN;
            case NOT_OPEN -> NOT_OPEN;
            case ENDED, UNKNOWN -> ENDED;
            case RESERVED, HELD -> throw new IllegalArgumentException(outcome + " is no refusal");
        };
    }

    static Optional<SaleNotice> of(String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page of the sale, saying so. */
    String address(String slug) {
        return Link.toSale(slug) + "?" + PARAMETER + "=" + code();
    }
}
