package levee.orders;

import java.util.Locale;
import levee.catalogue.Money;

/** The ways a parcel can take, with what each costs. */
public enum Delivery {
    STANDARD("4.90"),
    EXPRESS("11.90"),
    PICK_UP("0.00");

    /** From this sum on, standard delivery costs nothing. */
    public static final Money FREE_FROM = Money.euros("60.00");

    private final Money price;

    Delivery(String price) {
        this.price = Money.euros(price);
    }

    /** What it costs for goods of the given sum. */
    public Money priceFor(Money goods) {
        boolean free = this == STANDARD && goods.compareTo(FREE_FROM) >= 0;
        return free ? Money.zero(goods.getCurrency()) : price;
    }

    /** As the message keys name it. */
    public String getCode() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
