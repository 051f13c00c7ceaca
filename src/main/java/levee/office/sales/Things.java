package levee.office.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import levee.catalogue.Money;
import levee.stock.sale.SaleDraft;

/** What is in a sale, as people type it: a line each with the SKU, the price and the units. */
final class Things {

    private static final String PRICE = "[0-9]{1,7}([.][0-9]{1,2})?";
    private static final String UNITS = "[0-9]{1,8}";

    private Things() {}

    /**
     * @param ids gives the variants of those SKUs that there are
     * @throws IllegalArgumentException if a line cannot be understood, with words for whoever typed it
     */
    static List<SaleDraft.Item> read(String text, Function<Collection<String>, Map<String, Long>> ids) {
        List<String[]> lines = (text == null ? "" : text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+"))
                .toList();
        if (lines.size() > SaleDraft.MOST_ITEMS) {
            throw new IllegalArgumentException("A sale has at most " + SaleDraft.MOST_ITEMS + " things.");
        }
        Map<String, Long> known = ids.apply(lines.stream().map(line -> line[0]).toList());
        List<SaleDraft.Item> items = new ArrayList<>();
        for (String[] line : lines) {
            if (line.length != 3 || !line[1].matches(PRICE) || !line[2].matches(UNITS)) {
                throw new IllegalArgumentException("\"" + String.join(" ", line)
                        + "\" is not a SKU, a price and a number of units, such as ABC-1 19.90 100.");
            }
            if (!known.containsKey(line[0])) {
                throw new IllegalArgumentException("Nothing in the catalogue has the SKU " + line[0] + ".");
            }
            items.add(new SaleDraft.Item(
                    known.get(line[0]),
                    Money.of(new BigDecimal(line[1]), Money.SHOP_CURRENCY),
                    Integer.parseInt(line[2])));
        }
        return items;
    }
}
