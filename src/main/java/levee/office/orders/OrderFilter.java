package levee.office.orders;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import levee.office.Conditions;
import levee.office.Typed;
import levee.orders.OrderState;

/** Which orders are listed. Days are those of UTC, as all times of the office are. */
public class OrderFilter implements Serializable {

    /** What the text is the beginning of. */
    public enum By {
        NUMBER,
        EMAIL
    }

    private String text;
    private By by = By.NUMBER;
    private OrderState state;
    private LocalDate from;
    private LocalDate to;

    /** Ids of orders: the latest first, or those of one buyer after those of another if an e-mail address is looked for. */
    String query(Conditions conditions) {
        String order =
                text == null ? moment() + " desc, o.id desc" : by == By.NUMBER ? "o.number" : "o.email desc, o.id desc";
        return "select o.id from Order o" + conditions.where() + " order by " + order;
    }

    /** Of a state it matters since when an order is in it; that is what its index is sorted by, too. */
    private String moment() {
        return state == null ? "o.placedAt" : "o.changedAt";
    }

    Conditions conditions() {
        return (by == By.NUMBER
                        ? new Conditions().startsWith("o.number", "text", asNumber(text))
                        : new Conditions().startsWith("o.email", "text", text))
                .and("o.state = :state", "state", state)
                .and(moment() + " >= :from", "from", startOf(from))
                .and(moment() + " < :until", "until", to == null ? null : startOf(to.plusDays(1)));
    }

    private static String asNumber(String typed) {
        return typed == null ? null : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return text != null || state != null || from != null || to != null;
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

    public OrderState getState() {
        return state;
    }

    public void setState(OrderState state) {
        this.state = state;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
