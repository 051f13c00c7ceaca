package levee.office.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import levee.catalogue.Category;
import levee.catalogue.Money;
import levee.catalogue.Product;
import org.junit.jupiter.api.Test;

class ProductFormTest {

    @Test
    void aNewProductBeginsWithAVariantToFillIn() {
        assertThat(new ProductForm().getVariants()).hasSize(1).allMatch(VariantForm::isNew);
    }

    @Test
    void oneSkuInTwoSpellingsIsOneSku() {
        ProductForm form = new ProductForm();
        form.addVariant();
        form.getVariants().get(0).setSku("lamp-1");
        form.getVariants().get(1).setSku("LAMP-1");
        assertThat(form.repeatedSkus()).containsExactly("LAMP-1");
    }

    @Test
    void onlyAVariantThatIsNotSavedCanBeRemoved() {
        ProductForm form = new ProductForm();
        form.remove(form.getVariants().get(0));
        assertThat(form.getVariants()).isEmpty();
    }

    @Test
    void whatIsFilledInBecomesTheProduct() {
        ProductForm form = new ProductForm();
        form.setBrand("Dyke Works");
        form.setName("Storm lantern");
        form.setDescription("Stays lit.");
        form.setPicture("lantern.svg");
        VariantForm variant = form.getVariants().get(0);
        variant.setSku("L-1");
        variant.setColour("Red");
        variant.setPrice(new BigDecimal("49"));
        Product product =
                new Product(new Category(null, "Lamps", "lamp.svg", 1), "Old", "Old", "Old", "old.svg", Instant.EPOCH);
        form.applyTo(product);
        assertThat(product.getTitle()).isEqualTo("Dyke Works Storm lantern");
        assertThat(product.getPicture()).isEqualTo("lantern.svg");
        assertThat(product.getPrice()).isEqualTo(Money.euros("49.00"));
        assertThat(product.getVariants())
                .singleElement()
                .satisfies(made -> assertThat(made.getChoice().getText()).isEqualTo("Red"));
    }

    @Test
    void aFormWithoutVariantsOnSaleSaysSo() {
        ProductForm form = new ProductForm();
        assertThat(form.hasVariantOnSale()).isTrue();
        form.getVariants().get(0).setActive(false);
        assertThat(form.hasVariantOnSale()).isFalse();
    }
}
