package levee.surge.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.stock.sale.SaleStanding;
import levee.stock.sale.Sales;

/** The flash sales. */
@ApplicationScoped
class SaleOpenings implements Openings {

    private static final Duration SOON = Duration.ofHours(1);

    @Inject
    private Sales sales;

    @Override
    public Optional<Opening> at(String name) {
        return sales.at(name).map(SaleOpenings::opening);
    }

    private static Opening opening(SaleStanding sale) {
        return new Opening(
                sale.slug(),
                sale.title(),
                sale.opensAt(),
                sale.endsAt(),
                sale.state().isOver(),
                sale.left() <= 0);
    }

    @Override
    public List<String> near() {
        return sales.openOrSoon(SOON).stream().map(SaleStanding::slug).toList();
    }

    @Override
    public Instant now() {
        return sales.now();
    }
}
