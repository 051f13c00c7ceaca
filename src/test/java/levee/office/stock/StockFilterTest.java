package levee.office.stock;

import static org.assertj.core.api.Assertions.assertThat;

import levee.office.stock.StockFilter.By;
import levee.office.stock.StockFilter.Show;
import levee.stock.Band;
import org.junit.jupiter.api.Test;

class StockFilterTest {

    private final StockFilter filter = new StockFilter();

    @Test
    void atFirstAllVariantsAreListedByTheirSku() {
        assertThat(query()).isEqualTo("select v.id from Variant v join v.product p order by v.sku");
    }

    @Test
    void whatIsSoldOutIsListedInTheOrderOfItsIndex() {
        filter.setShow(Show.SOLD_OUT);
        assertThat(query()).endsWith("order by s.variantId").contains("s.band = :band");
        assertThat(filter.conditions().parameters()).containsEntry("band", Band.SOLD_OUT);
    }

    @Test
    void whatIsNotOnSaleIsNotMissed() {
        filter.setShow(Show.FEW_LEFT);
        assertThat(query()).contains("v.active = true and p.active = true");
    }

    @Test
    void aProductIsListedWithAllItsVariants() {
        filter.setText("Lantern");
        filter.setBy(By.NAME);
        assertThat(query())
                .isEqualTo("select v.id from Variant v join v.product p where p.name like :text escape '!'"
                        + " order by p.name, p.id, v.position");
    }

    @Test
    void bothAtOnceAreSortedByWhatWasLookedFor() {
        filter.setText("AB");
        filter.setShow(Show.SOLD_OUT);
        assertThat(query()).contains("v.sku like :text", "s.band = :band").endsWith("order by v.sku");
    }

    private String query() {
        return filter.query(filter.conditions());
    }
}
