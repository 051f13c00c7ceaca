package levee.office.stock;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import levee.accounts.Role;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;
import levee.stock.Stock;

/** Finds what runs low, and corrects what was counted wrong. */
@Named
@ViewScoped
public class StockPage implements Serializable {

    @Inject
    private StockRows rows;

    @Inject
    private Stock stock;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    private final StockFilter filter = new StockFilter();

    private StockTable table;

    private StockRow chosen;

    private List<Correction> corrections = List.of();

    @NotNull(message = "By how many units?")
    @Min(value = -1_000_000, message = "A correction takes at most a million units.")
    @Max(value = 1_000_000, message = "A correction adds at most a million units.")
    private Integer change;

    @NotBlank(message = "Say why, for whoever counts next.")
    @Size(max = 200, message = "Use at most {max} characters.")
    private String reason;

    @PostConstruct
    void begin() {
        table = new StockTable(filter, rows);
    }

    public void choose(long variantId) {
        permission.require(Role.MERCHANT);
        read(variantId);
        change = null;
        reason = null;
    }

    private void read(long variantId) {
        chosen = rows.read(List.of(variantId)).stream().findFirst().orElseThrow(Refusal::notFound);
        corrections = rows.corrections(variantId);
    }

    public void correct() {
        long account = permission.require(Role.MERCHANT);
        if (change == 0) {
            answer.refused("stock.no-change");
            return;
        }
        boolean done = stock.correct(chosen.id(), change, reason, account);
        read(chosen.id());
        if (done) {
            answer.done("stock.corrected", chosen.sku(), chosen.available());
        } else {
            answer.refused("stock.too-few", chosen.sku(), chosen.available());
        }
    }

    public StockFilter getFilter() {
        return filter;
    }

    public StockTable getTable() {
        return table;
    }

    /** Null until somebody chooses one. */
    public StockRow getChosen() {
        return chosen;
    }

    public List<Correction> getCorrections() {
        return corrections;
    }

    public Integer getChange() {
        return change;
    }

    public void setChange(Integer change) {
        this.change = change;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.orNull(reason);
    }
}
