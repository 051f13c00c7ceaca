package levee.orders;

import java.util.Locale;
import levee.catalogue.Money;

/** The ways a parcel can take, with what each costs. */
public enum Delivery {
    STANDARD("4.90", "2 to 4 working days"),
    EXPRESS("11.90", "the next working day"),
    PICK_UP("0.00", "at the parcel shop near you, in 3 to 5 working days");

    /** From this sum on, standard delivery costs nothing. */
    public static final Money FREE_FROM = Money.euros("60.00");

    private final Money price;
    private final String duration;

    Delivery(String price, String duration) {
        this.price = Money.euros(price);
        this.duration = duration;
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
