package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves of a sale that nothing was sold twice and nothing was lost: its counters against themselves, against its ledger and
 * against its reservations, all read in one statement and so of one moment.
 */
@ApplicationScoped
public class Reconciliation {

    @PersistenceContext
    private EntityManager em;

    /** Units by where they are. */
    public record Units(long allotted, long available, long reserved, long sold) {

        boolean isWhole() {
            return sold <= allotted && available >= 0 && reserved >= 0 && reserved + sold + available == allotted;
        }
    }

    /**
     * What was found of one item.
     *
     * @param counted by the counters that decide
     * @param ledger as it follows from every movement
     * @param held units of reservations that are held
     * @param bought units of reservations that are sold
     */
    public record Line(long itemId, long variantId, Units counted, Units ledger, long held, long bought) {

        /** What does not fit, in plain words; empty if all does. */
        public List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (counted.sold > counted.allotted) {
                faults.add(counted.sold + " units are sold, and only " + counted.allotted + " were allotted.");
            }
            if (!counted.isWhole()) {
                faults.add("Reserved, sold and available units are "
                        + (counted.reserved + counted.sold + counted.available) + ", and allotted " + counted.allotted
                        + ".");
            }
            if (!counted.equals(ledger)) {
                faults.add("The ledger comes to " + ledger + ", and the counters say " + counted + ".");
            }
            if (counted.reserved != held || counted.sold != bought) {
                faults.add("Reservations hold " + held + " units and have sold " + bought + "; the counters say "
                        + counted.reserved + " and " + counted.sold + ".");
            }
            return faults;
        }
    }

    /** Item by item, in their order. */
    public List<Line> of(FlashSale sale) {
        List<Line> lines = new ArrayList<>();
        for (Object row : em.createNamedQuery("SaleItem.reconcile")
                .setParameter(1, sale.getId())
                .getResultList()) {
            lines.add(line((Object[]) row));
        }
        return lines;
    }

    private static Line line(Object[] row) {
        long allotted = number(row[8]);
        long reserved = number(row[9]);
        long sold = number(row[10]);
        return new Line(
                number(row[0]),
                number(row[1]),
                new Units(number(row[2]), number(row[3]), number(row[4]), number(row[5])),
                new Units(allotted, allotted - reserved - sold, reserved, sold),
                number(row[6]),
                number(row[7]));
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
