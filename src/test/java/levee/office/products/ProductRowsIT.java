package levee.office.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Workshop;
import levee.office.Wares;
import levee.office.products.ProductFilter.By;
import levee.office.products.ProductFilter.Order;
import levee.office.products.ProductFilter.Show;

/** Each way to narrow and to sort the list of products, on both makes of database. */
class ProductRowsIT {

    @OnBothMakes
    void everyFilterInEveryOrderFindsWhatFitsAndNothingElse(Workshop workshop) {
        Wares wares = new Wares(workshop);
        long category = wares.categories();
        long shown = wares.product(category + 1, true);
        long hidden = wares.product(category + 1, false);
        long sku = wares.variant(shown, 3);
        wares.variant(hidden, 0);
        ProductRows rows = rows(workshop);

        for (By by : By.values()) {
            for (Show show : Show.values()) {
                for (Order order : Order.values()) {
                    ProductFilter filter = new ProductFilter();
                    filter.setBy(by);
                    filter.setShow(show);
                    filter.setOrder(order);
                    filter.setCategory(category);
                    assertThat(rows.find(filter).ids())
                            .as("%s %s %s", by, show, order)
                            .containsExactlyInAnyOrderElementsOf(
                                    switch (show) {
                                        case ALL -> List.of(shown, hidden);
                                        case ACTIVE -> List.of(shown);
                                        case HIDDEN -> List.of(hidden);
                                    });
                    filter.setText(
                            switch (by) {
                                case NAME -> "lamp " + shown;
                                case BRAND -> "lumen " + shown;
                                case SKU -> "lamp-" + sku;
                            });
                    assertThat(rows.find(filter).ids())
                            .as("%s %s %s with a text", by, show, order)
                            .isEqualTo(show == Show.HIDDEN ? List.of() : List.of(shown));
                }
            }
        }
    }

    @OnBothMakes
    void aRowSaysWhatAProductAndItsVariantsAre(Workshop workshop) {
        Wares wares = new Wares(workshop);
        long id = wares.product(wares.categories() + 1, true);
        wares.variant(id, 3);
        wares.variant(id, 4);

        ProductRow row = rows(workshop).read(List.of(id)).get(0);

        assertThat(row.category()).isEqualTo("Lamps");
        assertThat(row.price().getAmount()).isEqualByComparingTo(new BigDecimal("9.50"));
        assertThat(row.variants()).isEqualTo(2);
        assertThat(row.units()).isEqualTo(7);
    }

    private static ProductRows rows(Workshop workshop) {
        return workshop.with(new SettableClock("2030-06-01T12:00:00Z")).bean(ProductRows.class);
    }
}
