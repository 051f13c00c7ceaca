package levee.office.products;

import jakarta.ejb.ApplicationException;

/** Somebody else saved the product after this person began to change it. Nothing was saved. */
@ApplicationException(rollback = true)
public class ChangedMeanwhileException extends RuntimeException {

    ChangedMeanwhileException(long productId, Throwable cause) {
        super("Product " + productId + " was changed meanwhile", cause);
    }
}
