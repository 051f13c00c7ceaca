package levee.office.sales;

import java.io.Serializable;
import java.util.List;
import levee.stock.sale.Reconciliation;

/**
 * Where the units of a thing in a sale are.
 *
 * @param faults what does not add up
 */
public record ItemLine(
        String sku,
        String price,
        int planned,
        long allotted,
        long available,
        long reserved,
        long sold,
        List<String> faults)
        implements Serializable {

    static ItemLine of(Reconciliation.Line line, String sku, String price, int planned) {
        Reconciliation.Units units = line.counted();
        return new ItemLine(
                sku,
                price,
                planned,
                units.allotted(),
                units.available(),
                units.reserved(),
                units.sold(),
                List.copyOf(line.faults()));
    }

    /** For a bar: at least one, as none has no length. */
    public long getMost() {
        return Math.max(1, allotted);
    }
}
