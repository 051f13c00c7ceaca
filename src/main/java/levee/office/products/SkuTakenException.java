package levee.office.products;

import jakarta.ejb.ApplicationException;

/** Another variant has the SKU. Nothing was saved. */
@ApplicationException(rollback = true)
public class SkuTakenException extends RuntimeException {

    SkuTakenException(String skus) {
        super(skus);
    }

    SkuTakenException(String skus, Throwable cause) {
        super(skus, cause);
    }
}
