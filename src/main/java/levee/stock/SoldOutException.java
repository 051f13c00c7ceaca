package levee.stock;

import jakarta.ejb.ApplicationException;

/** There were fewer units than asked for. The transaction that asked is rolled back: nothing was taken. */
@ApplicationException(rollback = true)
public class SoldOutException extends RuntimeException {

    private final long variantId;

    public SoldOutException(long variantId) {
        super("Not enough units of variant " + variantId);
        this.variantId = variantId;
    }

    public long variantId() {
        return variantId;
    }
}
