package levee.stock.sale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * A sale for some hours, with stock and prices of its own. It is written as a draft; scheduled, it takes its units out of the
 * general stock, opens and ends by the database's clock; cancelled or ended, what is left is given back. What is known of it
 * on every node without asking: {@link Sales}.
 */
@Entity
@Table(name = "flash_sales")
@NamedQuery(name = "FlashSale.latest", query = "select s from FlashSale s order by s.startsAt desc, s.id desc")
@NamedQuery(name = "FlashSale.bySlug", query = "select s from FlashSale s where s.slug = :slug")
// Scheduled for a time that this one wants, too.
@NamedQuery(name = "FlashSale.overlapping", query = """
        select s.title, i.variantId from FlashSale s join SaleItem i on i.saleId = s.id
        where i.variantId in :variants and s.id <> :sale and s.step = :scheduled
        and s.startsAt < :ends and s.endsAt > :starts order by s.startsAt""")
@NamedNativeQuery(name = "FlashSale.now", query = "SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)")
@NamedNativeQuery(name = "FlashSale.tell", query = "INSERT INTO cache_changes (region, entry) VALUES ('FlashSale', ?1)")
public class FlashSale {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "units_a_buyer")
    private int unitsABuyer;

    @Enumerated(EnumType.STRING)
    private SaleState.Step step = SaleState.Step.DRAFT;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    /** For JPA. */
    protected FlashSale() {}

    FlashSale(SaleDraft draft, String madeBy, Instant now) {
        this.madeBy = madeBy;
        describe(draft, now);
    }

    void describe(SaleDraft draft, Instant now) {
        slug = draft.slug();
        title = draft.title();
        startsAt = draft.startsAt().truncatedTo(ChronoUnit.MICROS);
        endsAt = draft.endsAt().truncatedTo(ChronoUnit.MICROS);
        unitsABuyer = draft.unitsABuyer();
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void move(SaleState.Step next, Instant now) {
        step = next;
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param now by the database's clock */
    public SaleState state(Collection<SaleItem> items, Instant now) {
        long unsold = items.stream()
                .mapToLong(item -> item.getAvailable() + item.getReserved())
                .sum();
        return SaleState.of(step, startsAt, endsAt, now, unsold);
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    /** The most units of each item that a buyer gets. */
    public int getUnitsABuyer() {
        return unitsABuyer;
    }

    public SaleState.Step getStep() {
        return step;
    }

    /** The e-mail address of whoever wrote it first. */
    public String getMadeBy() {
        return madeBy;
    }

    public long getVersion() {
        return version;
    }
}
