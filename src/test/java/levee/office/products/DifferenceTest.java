package levee.office.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void whatBothLeftAloneIsNotShown() {
        assertThat(Difference.between(lantern(), lantern(), id -> "Category " + id))
                .isEmpty();
    }

    @Test
    void bothVersionsOfAnEntryAreShown() {
        ProductForm theirs = lantern();
        theirs.setName("Storm lamp");
        theirs.setCategory(9L);
        assertThat(Difference.between(lantern(), theirs, id -> "Category " + id))
                .containsExactly(
                        new Difference("product.name", "Storm lantern", "Storm lamp"),
                        new Difference("product.category", "Category 7", "Category 9"));
    }

    @Test
    void aVariantThatOnlyOneOfThemHasIsShown() {
        ProductForm mine = lantern();
        mine.addVariant();
        VariantForm variant = mine.getVariants().get(mine.getVariants().size() - 1);
        variant.setSku("L-2");
        variant.setColour("Red");
        variant.setPrice(new BigDecimal("12.00"));
        assertThat(Difference.between(mine, lantern(), id -> ""))
                .containsExactly(new Difference("product.variants", "L-2, Red, 12.00 EUR", ""));
    }

    private static ProductForm lantern() {
        ProductForm form = new ProductForm();
        form.getVariants().clear();
        form.setBrand("Dyke Works");
        form.setName("Storm lantern");
        form.setCategory(7L);
        form.setDescription("Stays lit.");
        form.setPicture("lantern.svg");
        return form;
    }
}
