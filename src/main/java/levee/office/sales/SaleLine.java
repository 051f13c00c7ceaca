package levee.office.sales;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import levee.stock.sale.FlashSale;
import levee.stock.sale.SaleItem;
import levee.stock.sale.SaleState;

/** A flash sale as it is listed. */
public record SaleLine(
        long id, String title, String slug, SaleState is, Instant startsAt, Instant endsAt, long left, long allotted)
        implements Serializable {

    static SaleLine of(FlashSale sale, List<SaleItem> items, Instant now) {
        return new SaleLine(
                sale.getId(),
                sale.getTitle(),
                sale.getSlug(),
                sale.state(items, now),
                sale.getStartsAt(),
                sale.getEndsAt(),
                items.stream().mapToLong(SaleItem::getAvailable).sum(),
                items.stream().mapToLong(SaleItem::getAllotted).sum());
    }

    public String getState() {
        return is.name().toLowerCase(Locale.ROOT);
    }

    public String getLook() {
        return switch (is) {
            case OPEN -> "good";
            case SCHEDULED -> "busy";
            case SOLD_OUT -> "warn";
            default -> "quiet";
        };
    }

    public boolean isDraft() {
        return is == SaleState.DRAFT;
    }

    public boolean isWaiting() {
        return is == SaleState.SCHEDULED;
    }

    /** Whether it can be called off. */
    public boolean isCancellable() {
        return is != SaleState.CANCELLED && is != SaleState.ENDED;
    }
}
