package levee.office.stock;

import java.io.Serializable;
import levee.office.Conditions;
import levee.office.Typed;
import levee.stock.Band;

/** Which variants are listed. */
public class StockFilter implements Serializable {

    /** What the text is the beginning of. */
    public enum By {
        SKU,
        NAME
    }

    public enum Show {
        ALL(null),
        FEW_LEFT(Band.FEW_LEFT),
        SOLD_OUT(Band.SOLD_OUT);

        private final Band band;

        Show(Band band) {
            this.band = band;
        }
    }

    private String text;
    private By by = By.SKU;
    private Show show = Show.ALL;

    /**
     * Ids of variants. What runs low is looked for among what is on sale alone, and without a text in the order of the
     * index on bands: sorting tens of thousands of items that are sold out would help nobody.
     */
    String query(Conditions conditions) {
        String variants = show == Show.ALL ? "Variant v" : "StockItem s join Variant v on v.id = s.variantId";
        return "select v.id from " + variants + " join v.product p" + conditions.where() + " order by " + order();
    }

    private String order() {
        if (isByName()) {
            return "p.name, p.id, v.position";
        }
        return show == Show.ALL || text != null ? "v.sku" : "s.variantId";
    }

    Conditions conditions() {
        Conditions conditions = new Conditions().startsWith(by == By.SKU ? "v.sku" : "p.name", "text", text);
        return show == Show.ALL
                ? conditions
                : conditions.and("s.band = :band", "band", show.band).and("v.active = true and p.active = true");
    }

    private boolean isByName() {
        return by == By.NAME && text != null;
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return text != null || show != Show.ALL;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.orNull(text);
    }

    public By getBy() {
        return by;
    }

    public void setBy(By by) {
        this.by = by;
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }
}
