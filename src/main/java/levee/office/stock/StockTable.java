package levee.office.stock;

import java.util.List;
import levee.office.Found;
import levee.office.OfficeTable;

/** The list of variants that a filter lets through, with their units. */
public class StockTable extends OfficeTable<StockRow> {

    private final StockFilter filter;
    private final StockRows rows;

    StockTable(StockFilter filter, StockRows rows) {
        this.filter = filter;
        this.rows = rows;
    }

    @Override
    protected Found find() {
        return rows.find(filter);
    }

    @Override
    protected List<StockRow> read(List<Long> ids) {
        return rows.read(ids);
    }
}
