package levee.office.sales;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import levee.stock.sale.FlashSale;
import levee.stock.sale.FlashSales;
import levee.stock.sale.SaleItem;

/** The latest flash sales. */
@Named
@RequestScoped
public class FlashSalesPage {

    private static final int MOST = 100;

    @Inject
    private FlashSales flashSales;

    private List<SaleLine> sales;

    @PostConstruct
    void load() {
        List<FlashSale> latest = flashSales.latest(MOST);
        Map<Long, List<SaleItem>> items = flashSales.items(latest);
        Instant now = flashSales.now();
        sales = latest.stream()
                .map(sale -> SaleLine.of(sale, items.getOrDefault(sale.getId(), List.of()), now))
                .toList();
    }

    public List<SaleLine> getSales() {
        return sales;
    }
}
