package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import levee.cache.Shown;
import levee.catalogue.Catalogue;
import levee.page.MomentText;
import levee.page.PublicUrl;
import levee.page.Texts;
import levee.stock.sale.SaleStanding;
import levee.stock.sale.Sales;

/**
 * A flash sale: until when to wait for it, what there is, and what is left. It is the same for everybody; when it opens or
 * ends, or its units become fewer, it is rendered anew, once on each node. A script shows what happens in between.
 */
@Named
@RequestScoped
public class SalePage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Sales sales;

    @Inject
    private Catalogue catalogue;

    @Inject
    private PublicUrl publicUrl;

    private SaleStanding sale;
    private List<SaleRow> rows;
    private String notice;

    @PostConstruct
    void load() {
        sale = sales.at(Address.argument(request)).orElseThrow();
        Shown.add(Sales.tag(sale.slug()));
        rows = sale.items().stream()
                .flatMap(item -> catalogue.findVariant(item.variantId()).stream()
                        .map(variant -> SaleRow.of(sale, item, variant)))
                .toList();
        notice = SaleNotice.of(request.getParameter(SaleNotice.PARAMETER))
                .map(said -> Texts.of("sale.notice." + said.code(), sale.unitsABuyer(), getOpens()))
                .orElse(null);
    }

    public String getTitle() {
        return sale.title();
    }

    public String getSlug() {
        return sale.slug();
    }

    /** In lower case, as styles and script know it. */
    public String getState() {
        return sale.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getOpens() {
        return MomentText.of(sale.opensAt());
    }

    public String getEnds() {
        return MomentText.of(sale.endsAt());
    }

    /** For the script, as ISO 8601 has it and HTML allows: with no more than milliseconds. */
    public String getOpensAt() {
        return sale.opensAt().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public String getEndsAt() {
        return sale.endsAt().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public String getLimit() {
        return Texts.of("sale.limit", sale.unitsABuyer());
    }

    /** Where its forms are sent. */
    public String getReserving() {
        return Link.toReserve(sale.slug());
    }

    public List<SaleRow> getRows() {
        return rows;
    }

    /** Why somebody did not get anything; null if there is nothing to say. */
    public String getNotice() {
        return notice;
    }

    public String getCanonical() {
        return publicUrl.of(Link.toSale(sale.slug()));
    }
}
