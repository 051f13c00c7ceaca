package levee.office.products;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Finds products. What is looked for is part of the address, so that it can be kept, sent and gone back to. */
@Named
@ViewScoped
public class ProductsPage implements Serializable {

    @Inject
    private ProductRows rows;

    private final ProductFilter filter = new ProductFilter();

    private ProductTable table;

    @PostConstruct
    void begin() {
        table = new ProductTable(filter, rows);
    }

    public ProductFilter getFilter() {
        return filter;
    }

    public ProductTable getTable() {
        return table;
    }
}
