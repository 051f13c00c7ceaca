package levee.office.products;

import java.util.List;
import levee.office.Found;
import levee.office.OfficeTable;

/** The list of products that a filter lets through. */
public class ProductTable extends OfficeTable<ProductRow> {

    private final ProductFilter filter;
    private final ProductRows rows;

    ProductTable(ProductFilter filter, ProductRows rows) {
        this.filter = filter;
        this.rows = rows;
    }

    @Override
    protected Found find() {
        return rows.find(filter);
    }

    @Override
    protected List<ProductRow> read(List<Long> ids) {
        return rows.read(ids);
    }
}
