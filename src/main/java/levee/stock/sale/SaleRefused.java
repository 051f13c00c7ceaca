package levee.stock.sale;

import jakarta.ejb.ApplicationException;

/** What somebody wants of a sale makes no sense, or comes too late; the message tells people what to do instead. */
@ApplicationException(rollback = true)
public class SaleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SaleRefused(String message) {
        super(message);
    }
}
