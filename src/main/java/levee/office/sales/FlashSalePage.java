package levee.office.sales;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;
import levee.stock.sale.FlashSale;
import levee.stock.sale.FlashSales;
import levee.stock.sale.Reconciliation;
import levee.stock.sale.SaleItem;
import levee.stock.sale.SaleRefused;

/** One flash sale: its figures of now, whether they add up, and what can be done with it. */
@Named
@ViewScoped
public class FlashSalePage implements Serializable {

    private static final String LIST = "/office/flash-sales?faces-redirect=true";
    private static final int MOST_MOVEMENTS = 30;

    @Inject
    private FlashSales flashSales;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private Skus skus;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    /** As the address has it: whatever somebody typed there. */
    private String id;

    private SaleLine sale;
    private List<ItemLine> items;
    private List<MovementLine> movements;

    public void look() {
        FlashSale found = Typed.id(id).flatMap(flashSales::find).orElseThrow(Refusal::notFound);
        List<SaleItem> of = flashSales.items(found);
        Map<Long, SaleItem> byId = of.stream().collect(Collectors.toMap(SaleItem::getId, Function.identity()));
        Map<Long, String> names =
                skus.of(of.stream().map(SaleItem::getVariantId).toList());
        sale = SaleLine.of(found, of, flashSales.now());
        items = reconciliation.of(found).stream()
                .filter(line -> byId.containsKey(line.itemId()))
                .map(line -> {
                    SaleItem item = byId.get(line.itemId());
                    return ItemLine.of(
                            line,
                            names.getOrDefault(line.variantId(), "–"),
                            item.getPrice().toString(),
                            item.getPlanned());
                })
                .toList();
        movements = flashSales.movements(found, MOST_MOVEMENTS).stream()
                .filter(movement -> byId.containsKey(movement.getItemId()))
                .map(movement -> new MovementLine(
                        movement.getHappenedAt(),
                        movement.getKind().name().toLowerCase(Locale.ROOT),
                        names.getOrDefault(byId.get(movement.getItemId()).getVariantId(), "–"),
                        movement.getUnits()))
                .toList();
    }

    public void schedule() {
        act(() -> flashSales.schedule(sale.id()), "sales.scheduled");
        look();
    }

    public void takeBack() {
        act(() -> flashSales.takeBack(sale.id()), "sales.taken-back");
        look();
    }

    /** Of a draft nothing is left, so there is no page to come back to. */
    public String cancel() {
        boolean done = act(() -> flashSales.cancel(sale.id()), "sales.cancelled");
        if (done && sale.isDraft()) {
            return LIST;
        }
        look();
        return null;
    }

    private boolean act(Runnable act, String done) {
        SalesRoles.require(permission);
        try {
            act.run();
            answer.done(done, sale.title());
            return true;
        } catch (SaleRefused e) {
            answer.refused("sales.refused", e.getMessage());
            return false;
        }
    }

    public boolean isSound() {
        return items.stream().allMatch(item -> item.faults().isEmpty());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public SaleLine getSale() {
        return sale;
    }

    public List<ItemLine> getItems() {
        return items;
    }

    public List<MovementLine> getMovements() {
        return movements;
    }
}
