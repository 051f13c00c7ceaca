package levee.office.orders;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import levee.orders.OrderState;

/** Finds orders. What is looked for is part of the address. */
@Named
@ViewScoped
public class OfficeOrdersPage implements Serializable {

    @Inject
    private OrderRows rows;

    private final OrderFilter filter = new OrderFilter();

    private OrderTable table;

    @PostConstruct
    void begin() {
        table = new OrderTable(filter, rows);
    }

    public OrderState[] getStates() {
        return OrderState.values();
    }

    public OrderFilter getFilter() {
        return filter;
    }

    public OrderTable getTable() {
        return table;
    }
}
