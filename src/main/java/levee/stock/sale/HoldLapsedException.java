package levee.stock.sale;

import jakarta.ejb.ApplicationException;
import levee.stock.SoldOutException;

/** Units of a sale are no longer held for whoever wants to buy them. The transaction is rolled back: nothing was taken. */
@ApplicationException(rollback = true)
public class HoldLapsedException extends SoldOutException {

    private static final long serialVersionUID = 1L;

    HoldLapsedException(long variantId) {
        super(variantId);
    }
}
