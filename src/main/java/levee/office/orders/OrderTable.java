package levee.office.orders;

import java.util.List;
import levee.office.Found;
import levee.office.OfficeTable;

/** The list of orders that a filter lets through. */
public class OrderTable extends OfficeTable<OrderRow> {

    private final OrderFilter filter;
    private final OrderRows rows;

    OrderTable(OrderFilter filter, OrderRows rows) {
        this.filter = filter;
        this.rows = rows;
    }

    @Override
    protected Found find() {
        return rows.find(filter);
    }

    @Override
    protected List<OrderRow> read(List<Long> ids) {
        return rows.read(ids);
    }
}
