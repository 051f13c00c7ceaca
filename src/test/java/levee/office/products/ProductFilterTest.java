package levee.office.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import levee.office.Conditions;
import levee.office.products.ProductFilter.By;
import levee.office.products.ProductFilter.Order;
import levee.office.products.ProductFilter.Show;
import org.junit.jupiter.api.Test;

class ProductFilterTest {

    private final ProductFilter filter = new ProductFilter();

    @Test
    void atFirstAllProductsAreListedTheNewestFirst() {
        assertThat(query(null)).isEqualTo("select p.id from Product p order by p.id desc");
        assertThat(filter.isNarrow()).isFalse();
    }

    @Test
    void aBrandIsLookedForByItsBeginning() {
        filter.setText("Dyke");
        filter.setBy(By.BRAND);
        filter.setOrder(Order.BRAND);
        assertThat(query(null))
                .isEqualTo("select p.id from Product p where p.brand like :text escape '!'"
                        + " order by p.brand, p.name, p.id");
        assertThat(filter.isNarrow()).isTrue();
    }

    @Test
    void aSkuIsLookedForAmongTheVariants() {
        filter.setText("AB-1");
        filter.setBy(By.SKU);
        filter.setShow(Show.HIDDEN);
        assertThat(query(null))
                .isEqualTo("select p.id from Variant v join v.product p"
                        + " where v.sku like :text escape '!' and p.active = :active order by v.sku");
        assertThat(filter.conditions(null).parameters()).containsEntry("active", false);
    }

    @Test
    void withoutATextItDoesNotMatterWhatItWouldBeTheBeginningOf() {
        filter.setText("   ");
        filter.setBy(By.SKU);
        assertThat(query(null)).isEqualTo("select p.id from Product p order by p.id desc");
    }

    @Test
    void aCategoryIsListedWithAllBelowIt() {
        assertThat(query(List.of(3L, 4L))).contains("where p.categoryId in :shelves");
        assertThat(filter.conditions(List.of(3L, 4L)).parameters()).containsEntry("shelves", List.of(3L, 4L));
    }

    private String query(List<Long> shelves) {
        Conditions conditions = filter.conditions(shelves);
        return filter.query(conditions);
    }
}
