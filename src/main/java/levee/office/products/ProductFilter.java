package levee.office.products;

import java.io.Serializable;
import java.util.Collection;
import levee.office.Conditions;
import levee.office.Typed;

/** Which products are listed, and in which order. Each condition and each order has an index that serves it. */
public class ProductFilter implements Serializable {

    /** What the text is the beginning of. */
    public enum By {
        NAME,
        BRAND,
        SKU
    }

    public enum Show {
        ALL,
        ACTIVE,
        HIDDEN
    }

    public enum Order {
        NEWEST("p.id desc"),
        NAME("p.name, p.id"),
        BRAND("p.brand, p.name, p.id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    private String text;
    private By by = By.NAME;
    private Long category;
    private Show show = Show.ALL;
    private Order order = Order.NEWEST;

    /** Ids of products: over their variants, in the order of the SKUs, if a SKU is looked for. */
    String query(Conditions conditions) {
        return isBySku()
                ? "select p.id from Variant v join v.product p" + conditions.where() + " order by v.sku"
                : "select p.id from Product p" + conditions.where() + " order by " + order.columns;
    }

    /** @param shelves the category that is asked for and all below it; null if none is */
    Conditions conditions(Collection<Long> shelves) {
        Conditions conditions = new Conditions()
                .startsWith(
                        switch (by) {
                            case NAME -> "p.name";
                            case BRAND -> "p.brand";
                            case SKU -> "v.sku";
                        },
                        "text",
                        text)
                .and("p.categoryId in :shelves", "shelves", shelves);
        return show == Show.ALL ? conditions : conditions.and("p.active = :active", "active", show == Show.ACTIVE);
    }

    private boolean isBySku() {
        return by == By.SKU && text != null;
    }

    /** Whether anything is left out: then an empty list means that nothing fits, not that there is nothing. */
    public boolean isNarrow() {
        return text != null || category != null || show != Show.ALL;
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

    public Long getCategory() {
        return category;
    }

    public void setCategory(Long category) {
        this.category = category;
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }

    public Order getOrder() {
        return order;
    }

    public void setOrder(Order order) {
        this.order = order;
    }
}
