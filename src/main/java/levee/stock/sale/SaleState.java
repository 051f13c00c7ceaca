package levee.stock.sale;

import java.time.Instant;

/** What a sale has come to: its step, the time, and what is left. */
public enum SaleState {
    DRAFT,
    SCHEDULED,
    OPEN,
    /** Every unit is sold; while some are only reserved, one may still come back, and the sale is open. */
    SOLD_OUT,
    ENDED,
    CANCELLED;

    /** What somebody has decided of it. */
    public enum Step {
        DRAFT,
        SCHEDULED,
        CANCELLED
    }

    /**
     * @param now by the database's clock
     * @param unsold units that are available or reserved
     */
    static SaleState of(Step step, Instant startsAt, Instant endsAt, Instant now, long unsold) {
        if (step == Step.DRAFT) {
            return DRAFT;
        }
        if (step == Step.CANCELLED) {
            return CANCELLED;
        }
        if (now.isBefore(startsAt)) {
            return SCHEDULED;
        }
        if (!now.isBefore(endsAt)) {
            return ENDED;
        }
        return unsold > 0 ? OPEN : SOLD_OUT;
    }

    /** Whether nothing is sold any more. */
    public boolean isOver() {
        return this == SOLD_OUT || this == ENDED || this == CANCELLED;
    }
}
