package levee.office.orders;

import java.time.Instant;
import levee.catalogue.Money;
import levee.office.Row;
import levee.orders.OrderState;

/** An order as the list shows it. */
public record OrderRow(
        long id,
        String number,
        OrderState state,
        String buyer,
        String email,
        Money total,
        Instant placedAt,
        Instant changedAt)
        implements Row {

    public String getLook() {
        return StateLook.of(state);
    }
}
