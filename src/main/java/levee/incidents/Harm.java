package levee.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalLong;

/** What an incident cost, in numbers: counted or estimated, and by hand where somebody knows better. */
@Embeddable
public class Harm {

    @Column(name = "failed_checkouts")
    private Long failedCheckouts;

    @Column(name = "affected_visitors")
    private Long affectedVisitors;

    @Column(name = "lost_orders")
    private Long lostOrders;

    /** For JPA, and for what is not known yet. */
    protected Harm() {}

    /** Null for what is not known. */
    public Harm(Long failedCheckouts, Long affectedVisitors, Long lostOrders) {
        this.failedCheckouts = failedCheckouts;
        this.affectedVisitors = affectedVisitors;
        this.lostOrders = lostOrders;
    }

    /** These, and where they are not known the others. */
    Harm over(Harm estimate) {
        return new Harm(
                failedCheckouts == null ? estimate.failedCheckouts : failedCheckouts,
                affectedVisitors == null ? estimate.affectedVisitors : affectedVisitors,
                lostOrders == null ? estimate.lostOrders : lostOrders);
    }

    private static OptionalLong known(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Submissions of the checkout that the shop failed. */
    public OptionalLong getFailedCheckouts() {
        return known(failedCheckouts);
    }

    /** Those who were shown an error instead of a page. */
    public OptionalLong getAffectedVisitors() {
        return known(affectedVisitors);
    }

    /** Orders that would have come at the rate from before it, and did not. */
    public OptionalLong getLostOrders() {
        return known(lostOrders);
    }
}
