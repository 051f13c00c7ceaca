package levee.office.sales;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import levee.accounts.CurrentAccount;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;
import levee.stock.sale.FlashSale;
import levee.stock.sale.FlashSales;
import levee.stock.sale.SaleDraft;
import levee.stock.sale.SaleItem;
import levee.stock.sale.SaleRefused;
import levee.stock.sale.SaleState;

/** A new flash sale, or one that is still a draft. */
@Named
@ViewScoped
public class FlashSaleEditPage implements Serializable {

    @Inject
    private FlashSales flashSales;

    @Inject
    private Skus skus;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    /** As the address has it; null for a new one. */
    private String id;

    private long version;
    private String title;
    private String slug;
    private LocalDateTime starts;
    private LocalDateTime ends;
    private Integer unitsABuyer = 1;
    private String things;

    public void open() {
        if (id == null) {
            return;
        }
        FlashSale sale = Typed.id(id)
                .flatMap(flashSales::find)
                .filter(found -> found.getStep() == SaleState.Step.DRAFT)
                .orElseThrow(Refusal::notFound);
        List<SaleItem> items = flashSales.items(sale);
        Map<Long, String> names =
                skus.of(items.stream().map(SaleItem::getVariantId).toList());
        version = sale.getVersion();
        title = sale.getTitle();
        slug = sale.getSlug();
        starts = LocalDateTime.ofInstant(sale.getStartsAt(), ZoneOffset.UTC);
        ends = LocalDateTime.ofInstant(sale.getEndsAt(), ZoneOffset.UTC);
        unitsABuyer = sale.getUnitsABuyer();
        things = items.stream()
                .map(item ->
                        names.get(item.getVariantId()) + " " + item.getPrice().getAmount() + " " + item.getPlanned())
                .collect(Collectors.joining("\n"));
    }

    public String save() {
        SalesRoles.require(permission);
        List<SaleDraft.Item> items;
        try {
            items = Things.read(things, skus::ids);
        } catch (IllegalArgumentException e) {
            answer.refusedAt("things", e.getMessage());
            return null;
        }
        try {
            SaleDraft draft = new SaleDraft(
                    title,
                    slug,
                    starts == null ? null : starts.toInstant(ZoneOffset.UTC),
                    ends == null ? null : ends.toInstant(ZoneOffset.UTC),
                    unitsABuyer == null ? 0 : unitsABuyer,
                    items);
            long saved = store(draft);
            answer.done("sales.saved", draft.title());
            flashSales.warnings(items).forEach(warning -> answer.done("sales.warning", warning));
            return "/office/flash-sales/sale?faces-redirect=true&id=" + saved;
        } catch (SaleRefused e) {
            answer.refused("sales.refused", e.getMessage());
            return null;
        }
    }

    private long store(SaleDraft draft) {
        if (id == null) {
            return flashSales.create(draft, currentAccount.email().orElseThrow());
        }
        long known = Typed.id(id).orElseThrow(Refusal::notFound);
        flashSales.change(known, draft, version);
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = Typed.orNull(id);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** By UTC, as all times here. */
    public LocalDateTime getStarts() {
        return starts;
    }

    public void setStarts(LocalDateTime starts) {
        this.starts = starts;
    }

    public LocalDateTime getEnds() {
        return ends;
    }

    public void setEnds(LocalDateTime ends) {
        this.ends = ends;
    }

    public Integer getUnitsABuyer() {
        return unitsABuyer;
    }

    public void setUnitsABuyer(Integer unitsABuyer) {
        this.unitsABuyer = unitsABuyer;
    }

    public String getThings() {
        return things;
    }

    public void setThings(String things) {
        this.things = things;
    }
}
