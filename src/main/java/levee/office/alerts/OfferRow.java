package levee.office.alerts;

import java.io.Serializable;
import levee.alerts.repairs.Repairs.Offer;

/**
 * A button that puts something right.
 *
 * @param subject of the finding that it helps against
 */
public record OfferRow(String repair, String subject, String text) implements Serializable {

    static OfferRow of(Offer offer) {
        return new OfferRow(offer.repair(), offer.finding().subject(), offer.text());
    }

    boolean isFor(Offer offer) {
        return offer.repair().equals(repair) && offer.finding().subject().equals(subject);
    }
}
