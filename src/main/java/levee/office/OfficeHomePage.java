package levee.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.accounts.Role;
import levee.office.orders.OpenOrders;
import levee.office.orders.OrderRow;
import levee.office.orders.OrderRows;
import levee.office.orders.OrdersPerDay;
import levee.office.stock.LowStock;

/** What each role should look at first: at most four statements, each of a bounded cost. */
@Named
@RequestScoped
public class OfficeHomePage {

    private static final int LATEST = 8;

    @Inject
    private Permission permission;

    @Inject
    private OpenOrders openOrders;

    @Inject
    private LowStock lowStock;

    @Inject
    private OrdersPerDay ordersPerDay;

    @Inject
    private OrderRows orderRows;

    private List<DayBar> days;
    private List<OpenOrders.Waiting> waiting = List.of();
    private List<OrderRow> latest = List.of();
    private LowStock.Low low;

    @PostConstruct
    void look() {
        days = DayBar.of(ordersPerDay.count());
        if (isOrdersShown()) {
            waiting = openOrders.count();
            latest = orderRows.latest(LATEST);
        }
        if (isStockShown()) {
            low = lowStock.count();
        }
    }

    public boolean isOrdersShown() {
        return permission.isGiven(Role.MERCHANT) || permission.isGiven(Role.OPERATIONS);
    }

    public boolean isStockShown() {
        return permission.isGiven(Role.MERCHANT);
    }

    public List<DayBar> getDays() {
        return days;
    }

    public List<OpenOrders.Waiting> getWaiting() {
        return waiting;
    }

    public List<OrderRow> getLatest() {
        return latest;
    }

    /** Null if it is not for this person. */
    public LowStock.Low getLow() {
        return low;
    }
}
