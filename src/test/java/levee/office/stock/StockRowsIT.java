package levee.office.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import levee.OnBothMakes;
import levee.Workshop;
import levee.office.Wares;
import levee.office.stock.StockFilter.By;
import levee.office.stock.StockFilter.Show;
import levee.stock.Band;

/** Each way to narrow the list of the stock, on both makes of database. */
class StockRowsIT {

    @OnBothMakes
    void everyFilterFindsWhatFitsAndNothingElse(Workshop workshop) {
        Wares wares = new Wares(workshop);
        long product = wares.product(wares.categories(), true);
        long many = wares.variant(product, 500);
        long few = wares.variant(product, 1);
        long none = wares.variant(product, 0);
        StockRows rows = workshop.with().bean(StockRows.class);

        for (By by : By.values()) {
            for (Show show : Show.values()) {
                StockFilter filter = new StockFilter();
                filter.setBy(by);
                filter.setShow(show);
                List<Long> expected = switch (show) {
                    case ALL -> List.of(many, few, none);
                    case FEW_LEFT -> List.of(few);
                    case SOLD_OUT -> List.of(none);
                };
                assertThat(rows.find(filter).ids())
                        .as("%s %s", by, show)
                        .filteredOn(id -> id >= many && id <= none)
                        .containsExactlyInAnyOrderElementsOf(expected);
                filter.setText(by == By.SKU ? "lamp-" + few : "lamp " + product);
                assertThat(rows.find(filter).ids())
                        .as("%s %s with a text", by, show)
                        .containsExactlyInAnyOrderElementsOf(
                                by == By.NAME ? expected : expected.contains(few) ? List.of(few) : List.of());
            }
        }
    }

    @OnBothMakes
    void aRowSaysHowManyThereAreAndThoseThatRunLowAreCounted(Workshop workshop) {
        Wares wares = new Wares(workshop);
        long variant = wares.variant(wares.product(wares.categories(), true), 0);

        StockRow row =
                workshop.with().bean(StockRows.class).read(List.of(variant)).get(0);

        assertThat(row.available()).isZero();
        assertThat(row.band()).isEqualTo(Band.SOLD_OUT);
        assertThat(row.choice()).isEqualTo("M");
        assertThat(workshop.with().bean(StockRows.class).corrections(variant)).isEmpty();
        assertThat(workshop.with().bean(LowStock.class).count().soldOut().isNone())
                .isFalse();
    }
}
