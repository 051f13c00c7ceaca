package levee.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What somebody of the staff added to the stock of a variant, or took from it, by hand: when, and why. Written once. */
@Entity
@Table(name = "stock_corrections")
public class StockCorrection {

    @Id
    @TableGenerator(
            name = "stock_corrections",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_value",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "stock_corrections")
    private Long id;

    @Column(name = "variant_id")
    private long variantId;

    /** Units: negative if some were missing. */
    @Column(name = "change_by")
    private int change;

    private String reason;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected StockCorrection() {}

    StockCorrection(long variantId, int change, String reason, long accountId, Instant madeAt) {
        this.variantId = variantId;
        this.change = change;
        this.reason = reason;
        this.accountId = accountId;
        this.madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    }

    public long getVariantId() {
        return variantId;
    }

    public int getChange() {
        return change;
    }

    public String getReason() {
        return reason;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
