package levee.exchange;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import levee.exchange.file.ProductDraft;

/** Reads a file for what is wrong with it by itself, before the shop is touched. */
final class Checking extends Passage {

    Checking(Progress progress, Clock clock, BooleanSupplier look) {
        super(progress, clock, look);
    }

    @Override
    public void product(ProductDraft draft) {
        // Nothing is wrong with it.
    }
}
